package org.cpsn.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.cpsn.platform.Postgres;
import org.cpsn.platform.domain.Rejected;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class SealingTest {
    record Identity(String givenName, LocalDate dateOfBirth) {}

    private static final DataSource DATABASE = Postgres.migrated("sealing");
    private static final String KEK = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Identity IDENTITY = new Identity("Zyra Plantuar", LocalDate.of(2014, 5, 6));

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(DATABASE);
    private final PersonKeys keys = keys(KEK);
    private final Sealing sealing = new Sealing(keys);
    private final String person = UUID.randomUUID().toString();

    private PersonKeys keys(String kek) {
        return new PersonKeys(jdbc, transactions, new KeyEncryptionKey(kek));
    }

    @Test
    void what_is_sealed_opens_again_here_and_in_another_instance() {
        var sealed = sealing.seal(person, IDENTITY);
        assertThat(sealing.open(sealed, Identity.class)).contains(IDENTITY);
        assertThat(new Sealing(keys(KEK)).open(sealed, Identity.class)).contains(IDENTITY);
    }

    @Test
    void a_sealed_value_shows_nothing_and_survives_json() {
        var sealed = sealing.seal(person, IDENTITY);
        var json = JsonMapper.builder().build();
        assertThat(sealed.toString()).isEqualTo("Personal[" + person + "]");
        assertThat(json.writeValueAsString(sealed)).doesNotContain("Zyra");
        assertThat(json.readValue(json.writeValueAsString(sealed), Personal.class))
                .isEqualTo(sealed);
    }

    @Test
    void many_values_of_many_persons_open_together() {
        var name = sealing.seal(person, "a");
        var note = sealing.seal(person, "b");
        var other = sealing.seal(UUID.randomUUID().toString(), "c");
        var erased = sealing.seal(UUID.randomUUID().toString(), "d");
        keys.destroy(erased.person());
        assertThat(new Sealing(keys(KEK)).openAll(List.of(name, note, other, erased), String.class))
                .hasSize(3)
                .containsEntry(name, "a")
                .containsEntry(note, "b")
                .containsEntry(other, "c");
    }

    @Test
    void the_value_of_an_erased_person_is_gone_and_nothing_more_can_be_sealed() {
        var sealed = sealing.seal(person, IDENTITY);
        assertThat(keys.destroy(person)).isTrue();
        assertThat(sealing.open(sealed, Identity.class)).isEmpty();
        assertThat(keys.isErased(person)).isTrue();
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> sealing.seal(person, IDENTITY))
                .extracting(Rejected::rule)
                .isEqualTo(PersonalRule.PERSON_IS_NOT_ERASED);
        assertThat(jdbc.sql("select wrapped_key is null and destroyed_at is not null from person_key where"
                                + " person_id = ?")
                        .param(person)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void erasing_twice_changes_nothing_and_erasing_a_stranger_is_remembered() {
        assertThat(keys.destroy(person)).isTrue();
        assertThat(keys.destroy(person)).isFalse();
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> sealing.seal(person, IDENTITY));
    }

    @Test
    void an_erasure_that_is_rolled_back_did_not_happen() {
        var sealed = sealing.seal(person, IDENTITY);
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            keys.destroy(person);
            transaction.setRollbackOnly();
        });
        assertThat(sealing.open(sealed, Identity.class)).contains(IDENTITY);
    }

    @Test
    void a_key_read_again_while_it_is_being_destroyed_is_forgotten_with_the_commit() {
        var sealed = sealing.seal(person, IDENTITY);
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            keys.destroy(person);
            try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
                var read = elsewhere.submit(() -> sealing.open(sealed, Identity.class));
                assertThat(read).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(Optional.of(IDENTITY));
            }
        });
        assertThat(sealing.open(sealed, Identity.class)).isEmpty();
    }

    @Test
    void a_key_made_in_a_transaction_that_is_rolled_back_is_not_lost() {
        var sealed = new TransactionTemplate(transactions).execute(transaction -> {
            transaction.setRollbackOnly();
            return sealing.seal(person, IDENTITY);
        });
        assertThat(new Sealing(keys(KEK)).open(sealed, Identity.class)).contains(IDENTITY);
    }

    @Test
    void instances_that_meet_a_person_at_the_same_moment_agree_on_one_key() throws Exception {
        Callable<Personal<String>> race = () -> new Sealing(keys(KEK)).seal(person, "x");
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            var opened = new HashSet<String>();
            for (var sealed : racers.invokeAll(Collections.nCopies(16, race))) {
                opened.add(sealing.open(sealed.get(), String.class).orElseThrow());
            }
            assertThat(opened).containsExactly("x");
        }
    }

    @Test
    void a_value_does_not_open_in_the_record_of_another_person() {
        var sealed = sealing.seal(person, "secret");
        var other = sealing.seal(UUID.randomUUID().toString(), "mine");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> sealing.open(new Personal<>(other.person(), sealed.sealed()), String.class))
                .withMessageContaining("damaged");
    }

    @Test
    void a_value_that_is_not_of_the_asked_type_is_not_quoted_in_the_failure() {
        var sealed = sealing.seal(person, "Zyra Plantuar");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> sealing.open(new Personal<LocalDate>(person, sealed.sealed()), LocalDate.class))
                .withNoCause()
                .withMessageNotContaining("Zyra");
    }

    @Test
    void a_key_wrapped_with_another_kek_is_named_as_such() {
        var sealed = sealing.seal(person, "x");
        var otherKek = new byte[32];
        otherKek[0] = 1;
        var elsewhere = new Sealing(keys(Base64.getEncoder().encodeToString(otherKek)));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> elsewhere.open(sealed, String.class))
                .withMessageContaining("another CPSN_KEK");
    }

    @Test
    void without_a_key_encryption_key_of_32_bytes_nothing_starts() {
        for (var wrong : List.of("", "short", "!!!", Base64.getEncoder().encodeToString(new byte[16]))) {
            assertThatExceptionOfType(KeyEncryptionKey.KeyMissing.class)
                    .isThrownBy(() -> new KeyEncryptionKey(wrong))
                    .withMessageStartingWith("CPSN_KEK must be");
        }
    }

    @Test
    void tokens_are_equal_for_equal_values_of_one_purpose_only() {
        var tokens = new KeyedTokens(new KeyEncryptionKey(KEK));
        assertThat(tokens.hmac("name", "zyra"))
                .hasSize(43)
                .isEqualTo(tokens.hmac("name", "zyra"))
                .isNotEqualTo(tokens.hmac("name", "zyre"))
                .isNotEqualTo(tokens.hmac("other", "zyra"));
    }
}
