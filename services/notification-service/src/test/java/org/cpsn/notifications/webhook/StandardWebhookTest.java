package org.cpsn.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardWebhookTest {
    /** The example of the specification (standardwebhooks.com). */
    @Test
    void it_signs_as_the_specification_says() {
        assertThat(new StandardWebhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                        .signature("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "whsec_", "whsec_c2hvcnQ=", "whsec_!!!", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
    void a_secret_that_is_none_is_refused_without_being_quoted(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StandardWebhook(secret))
                .withMessageStartingWith("A webhook's secret is");
    }

    @Test
    void patience_grows_up_to_a_quarter_of_an_hour() {
        var shortest = Duration.ofSeconds(5);
        assertThat(Patience.after(1, shortest)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Patience.after(2, shortest)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Patience.after(4, shortest)).isEqualTo(Duration.ofSeconds(40));
        assertThat(Patience.after(10, shortest)).isEqualTo(Duration.ofMinutes(15));
        assertThat(Patience.after(1_000_000, shortest)).isEqualTo(Duration.ofMinutes(15));
    }
}
