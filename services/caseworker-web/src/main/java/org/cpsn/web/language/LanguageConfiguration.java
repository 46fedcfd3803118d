package org.cpsn.web.language;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Albanian unless someone chose otherwise; the choice is kept in a cookie, nothing else is. */
@Configuration
class LanguageConfiguration {

    static final Locale ALBANIAN = Locale.of("sq");
    static final List<Locale> SPOKEN = List.of(ALBANIAN, Locale.ENGLISH);

    @Bean
    MessageSource messageSource() {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("messages", "codes");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setDefaultLocale(ALBANIAN);
        return words;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("cpsn-language") {
            @Override
            protected Locale parseLocaleValue(String value) {
                var asked = Locale.forLanguageTag(value);
                return SPOKEN.contains(asked) ? asked : ALBANIAN;
            }
        };
        resolver.setDefaultLocale(ALBANIAN);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }
}
