package org.cpsn.returnees.arrivallists;

import java.util.regex.Pattern;
import org.cpsn.platform.web.BodyAllowance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A list of 10 MiB is a third larger in Base64. */
@Configuration
class ListAllowance {
    @Bean
    BodyAllowance arrivalLists() {
        return new BodyAllowance(Pattern.compile("/arrival-lists"), 15 * 1024 * 1024);
    }
}
