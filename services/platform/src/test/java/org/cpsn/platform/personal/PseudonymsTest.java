package org.cpsn.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String ANOTHER_KEY =
            Base64.getEncoder().encodeToString("another key, also of 32 bytes ok".getBytes());

    @Test
    void a_child_always_has_the_same_pseudonym() {
        assertThat(new Pseudonyms(KEY).ofChild("p1"))
                .isEqualTo(new Pseudonyms(KEY).ofChild("p1"))
                .hasSize(43)
                .matches("[A-Za-z0-9_-]+");
    }

    @Test
    void two_children_never_share_one() {
        assertThat(new Pseudonyms(KEY).ofChild("p1")).isNotEqualTo(new Pseudonyms(KEY).ofChild("p2"));
    }

    @Test
    void two_partners_cannot_tell_that_they_follow_the_same_child() {
        var pseudonyms = new Pseudonyms(KEY);
        assertThat(pseudonyms.ofChild("partner-al", "p1"))
                .isEqualTo(new Pseudonyms(KEY).ofChild("partner-al", "p1"))
                .isNotEqualTo(pseudonyms.ofChild("partner-me", "p1"))
                .isNotEqualTo(pseudonyms.ofChild("p1"));
    }

    @Test
    void another_key_gives_another_pseudonym() {
        assertThat(new Pseudonyms(KEY).ofChild("p1")).isNotEqualTo(new Pseudonyms(ANOTHER_KEY).ofChild("p1"));
    }

    @Test
    void a_child_and_a_case_with_the_same_id_have_nothing_in_common() {
        var pseudonyms = new Pseudonyms(KEY);
        assertThat(pseudonyms.ofChild("x")).isNotEqualTo(pseudonyms.ofCase("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "no base64!", "dG9vIHNob3J0"})
    void without_a_key_of_32_bytes_nothing_starts(String key) {
        assertThatThrownBy(() -> new Pseudonyms(key))
                .hasMessageStartingWith("CPSN_PSEUDONYM_KEY must be the base64 of 32 random bytes")
                .message()
                .matches(message -> key.isBlank() || !message.contains(key));
    }
}
