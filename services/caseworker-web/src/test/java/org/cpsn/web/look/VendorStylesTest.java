package org.cpsn.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class VendorStylesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css",
                "ministryofjustice__frontend/7.1.0/moj/moj-frontend.min.css"
            })
    void keepNeitherTheirFontNorTheirColours(String path) throws IOException {
        var theirs =
                new ClassPathResource("META-INF/resources/webjars/" + path).getContentAsString(StandardCharsets.UTF_8);
        assertThat(theirs).contains("GDS Transport", "#1d70b8");
        assertThat(VendorStyles.ours(theirs))
                .doesNotContain("GDS Transport", "#1d70b8", "#00703c", ".woff")
                .contains("font-family:var(--cpsn-font)");
    }
}
