package org.cpsn.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncoderTest {
    private static final byte[] SECRET = "a secret of thirty-two bytes ...".getBytes(StandardCharsets.UTF_8);
    private static final Encoder OURS = new Encoder(SECRET, Hardening.BALANCED);
    private static final Encoder THEIRS = new Encoder(SECRET, Hardening.BALANCED);
    private static final LocalDate BORN = LocalDate.of(2011, 3, 21);
    private static final Description GIRL = child("Xhevahire", "Shembulli", Born.on(BORN));

    @ParameterizedTest
    @CsvSource(textBlock = """
        Xhevahire, Shembulli,    Dževahire, Šembuli
        Xhevahire, Shembulli,    Џевахире,  Шембули
        Čedomir,   Primerović,   Чедомир,   Примеровић
        Čedomir,   Primerović,   Çedomir,   Primeroviq
        Qerim,     Përrallaj,    Ćerim,     Përrallaj
        ALMA,      PROVAJ,       Alma,      Provaj
        Hoxha,     Zhubi,        Хоџа,      Жуби
        """)
    void both_alphabets_and_both_ways_of_writing_make_one_encoding(
            String given, String family, String otherGiven, String otherFamily) {
        var one = OURS.encode(child(given, family, Born.on(BORN)));
        var other = THEIRS.encode(child(otherGiven, otherFamily, Born.on(BORN)));
        assertThat(one.dice(other)).isEqualTo(1);
        assertThat(one.base64()).isEqualTo(other.base64());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # marks dropped on a keyboard without them
        Çeljeta,   Çudinaj,      Celjeta,   Cudinaj,     2011-03-21
        Gëzim,     Ëndërraj,     Gezim,     Enderraj,    2011-03-21
        Đurđica,   Đekoprimerić, Djurdjica, Djekoprimeric, 2011-03-21
        # a slip of the hand, an ending, a digit
        Blerta,    Shembulli,    Blerat,    Shembulli,   2011-03-21
        Besnik,    Shembulli,    Besniku,   Shembulli,   2011-03-21
        Blerta,    Shembulli,    Blerta,    Shembulli,   2011-03-12
        """)
    void who_is_written_a_little_otherwise_is_still_like_herself(
            String given, String family, String otherGiven, String otherFamily, LocalDate otherBirth) {
        assertThat(likeness(child(given, family, Born.on(BORN)), child(otherGiven, otherFamily, Born.on(otherBirth))))
                .isGreaterThan(0.85);
    }

    @Test
    void somebody_else_is_not_like_her() {
        assertThat(likeness(GIRL, child("Čedomir", "Primerović", Born.on(LocalDate.of(2006, 12, 4)))))
                .isLessThan(0.65);
    }

    @Test
    void her_sister_is_less_like_her_than_she_is_herself() {
        assertThat(likeness(GIRL, child("Njomza", "Shembulli", Born.on(LocalDate.of(2013, 8, 9)))))
                .isLessThan(0.8);
    }

    @Test
    void names_the_other_way_round_are_read_by_the_side_that_answers() {
        var asked = child("Shembulli", "Xhevahire", Born.on(BORN));
        assertThat(OURS.encode(GIRL).dice(THEIRS.encode(asked))).isLessThan(0.8);
        assertThat(likeness(GIRL, asked)).isEqualTo(1);
    }

    @Test
    void day_and_month_the_other_way_round_are_read_too() {
        var born = LocalDate.of(2011, 3, 7);
        assertThat(likeness(
                        child("Xhevahire", "Shembulli", Born.on(born)),
                        child("Xhevahire", "Shembulli", Born.on(LocalDate.of(2011, 7, 3)))))
                .isEqualTo(1);
    }

    @Test
    void a_year_alone_is_enough_where_no_more_is_known() {
        assertThat(likeness(GIRL, child("Xhevahire", "Shembulli", Born.in(2011))))
                .isEqualTo(1);
    }

    @Test
    void another_secret_makes_another_language() {
        var stranger =
                new Encoder("another secret of 32 bytes......".getBytes(StandardCharsets.UTF_8), Hardening.BALANCED);
        assertThat(OURS.encode(GIRL).dice(stranger.encode(GIRL))).isCloseTo(0.5, within(0.07));
        assertThatThrownBy(() -> OURS.read(stranger.encode(GIRL).base64()))
                .isInstanceOfSatisfying(
                        Unusable.class, no -> assertThat(no.why()).isEqualTo(Unusable.Why.NOT_OF_THIS_SECRET));
    }

    @Test
    void a_short_secret_is_none() {
        assertThatThrownBy(() -> new Encoder(new byte[31], Hardening.BALANCED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Hardening.class)
    void about_half_of_the_bits_are_set(Hardening hardening) {
        assertThat(new Encoder(SECRET, hardening).encode(GIRL).share()).isCloseTo(0.5, within(0.06));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A Li", "Shembulli-Përrallaj Maximiliana Xhevahire"})
    void however_long_a_name_a_balanced_encoding_has_exactly_half_of_its_bits_set(String name) {
        assertThat(OURS.encode(child(name, "Provaj", Born.on(BORN))).share()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @EnumSource(Hardening.class)
    void what_is_sent_is_read_as_it_was(Hardening hardening) {
        var encoder = new Encoder(SECRET, hardening);
        var sent = encoder.encode(GIRL);
        assertThat(encoder.read(sent.base64()).dice(sent)).isEqualTo(1);
    }

    @Test
    void the_scheme_stays_what_it_is() {
        // a partner's own implementation is checked against this line
        assertThat(OURS.encode(GIRL).base64()).isEqualTo(APPROVED);
    }

    @ParameterizedTest
    @CsvSource({
        "not base64!, NOT_BASE64",
        "'', WRONG_LENGTH",
        "AAAA, WRONG_LENGTH",
    })
    void what_is_no_encoding_is_refused(String sent, Unusable.Why why) {
        refused(OURS, sent, why);
    }

    @Test
    void an_encoding_that_is_not_balanced_is_refused_full_or_empty_or_changed() {
        refused(OURS, filled(0, 256), Unusable.Why.NOT_OF_THIS_SECRET);
        refused(OURS, filled(0xff, 256), Unusable.Why.NOT_OF_THIS_SECRET);
        var changed = Base64.getDecoder().decode(OURS.encode(GIRL).base64());
        changed[17] ^= 4;
        refused(OURS, Base64.getEncoder().encodeToString(changed), Unusable.Why.NOT_OF_THIS_SECRET);
    }

    @Test
    void a_balanced_encoding_made_of_a_full_filter_would_be_like_everybody_and_is_refused() {
        var full = new BitSet();
        full.set(0, Encoder.LENGTH);
        var order = order();
        var encoding = new Encoding(Hardening.BALANCED.hardened(full, order), Hardening.BALANCED.length());
        assertThatThrownBy(() -> Hardening.BALANCED.share(
                        BitSet.valueOf(
                                Base64.getDecoder().decode(OURS.encode(GIRL).base64())),
                        order))
                .isInstanceOf(Unusable.class);
        assertThat(Hardening.BALANCED.share(BitSet.valueOf(Base64.getDecoder().decode(encoding.base64())), order))
                .isEqualTo(1);
    }

    @Test
    void a_filter_that_is_full_or_nearly_empty_is_refused_without_hardening_too() {
        var plain = new Encoder(SECRET, Hardening.NONE);
        refused(plain, filled(0xff, 128), Unusable.Why.TOO_MUCH);
        refused(plain, filled(0x7f, 128), Unusable.Why.TOO_MUCH);
        refused(plain, filled(0x01, 128), Unusable.Why.TOO_LITTLE);
        refused(plain, filled(0, 128), Unusable.Why.TOO_LITTLE);
    }

    @Test
    void too_little_of_a_child_is_no_question() {
        refused(OURS, OURS.encode(child("Xhevahire", "", Born.in(2011))).base64(), Unusable.Why.TOO_LITTLE);
        refused(
                OURS,
                OURS.encode(new Description("", "", Born.on(BORN), Sex.FEMALE)).base64(),
                Unusable.Why.TOO_LITTLE);
        refused(
                OURS,
                OURS.encode(new Description("Xhevahire", "Shembulli", null, Sex.UNKNOWN))
                        .base64(),
                Unusable.Why.TOO_LITTLE);
        assertThat(OURS.read(OURS.encode(new Description("Xhevahire", "Shembulli", Born.in(2011), Sex.UNKNOWN))
                        .base64()))
                .isNotNull();
    }

    @Test
    void an_encoding_prints_as_nothing() {
        assertThat(OURS.encode(GIRL)).hasToString("Encoding[…]");
    }

    private static void refused(Encoder encoder, String sent, Unusable.Why why) {
        assertThatThrownBy(() -> encoder.read(sent))
                .isInstanceOfSatisfying(
                        Unusable.class, no -> assertThat(no.why()).isEqualTo(why));
    }

    private static int[] order() {
        var random = new Random(1);
        var order = new ArrayList<Integer>();
        for (int at = 0; at < 2 * Encoder.LENGTH; at++) order.add(at);
        Collections.shuffle(order, random);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String filled(int with, int bytes) {
        var all = new byte[bytes];
        Arrays.fill(all, (byte) with);
        return Base64.getEncoder().encodeToString(all);
    }

    /** As the side that answers compares. */
    private static double likeness(Description ours, Description theirs) {
        var asked = OURS.read(THEIRS.encode(theirs).base64());
        return OURS.readings(ours).stream()
                .map(asked::dice)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Description child(String given, String family, Born born) {
        return new Description(given, family, born, Sex.FEMALE);
    }

    private static final String APPROVED =
            "o4VlhptLXd51T9HEvmGwuGvr/Di09aE5LvTIKpmW0FS+GE+1tSptATrtOxTcWTwvxmfnhMtzx11ABErBKPlNqY"
                    + "1j7rvnd14dJCOQMEONDNR884/46sG4KedG145FkSZJp4cehadCPg9Yrcdd31lFGVwinacJpOncFo8DrficEvWP"
                    + "i6OEHe/lvjJmgRdAqL2a2Qis+VcsZTxg8PY9OnPKNviGHXc4/zVtE262xjSWCLjfnRHgfNABs1l1SZsg8pYjWI"
                    + "A9TLGfQsOgF47GeJlK2QvOg0P4VhFZkZ7ualCa94XlRpCuiATQXYSswTNE76mlnnS0iLu4r86wPrHRPJSZbQ==";
}
