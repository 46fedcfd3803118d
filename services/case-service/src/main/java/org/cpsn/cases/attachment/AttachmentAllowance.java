package org.cpsn.cases.attachment;

import java.util.regex.Pattern;
import org.cpsn.platform.web.BodyAllowance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A file of 10 MiB is a third larger in Base64, and has a name. */
@Configuration
class AttachmentAllowance {
    @Bean
    BodyAllowance attachments() {
        return new BodyAllowance(Pattern.compile("/cases/[^/]+/attachments"), 15 * 1024 * 1024);
    }
}
