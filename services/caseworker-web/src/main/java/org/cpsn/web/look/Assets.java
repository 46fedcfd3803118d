package org.cpsn.web.look;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The few files the browser needs, each named; nothing else of a webjar can be fetched. */
@Configuration
class Assets implements WebMvcConfigurer {

    private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/assets/govuk/*.min.css", WEBJARS + "govuk-frontend/5.14.0/dist/govuk/");
        serve(registry, "/assets/govuk/*.min.js", WEBJARS + "govuk-frontend/5.14.0/dist/govuk/");
        serve(registry, "/assets/moj/*.min.css", WEBJARS + "ministryofjustice__frontend/7.1.0/moj/");
        serve(registry, "/assets/htmx/*.min.js", WEBJARS + "htmx.org/2.0.10/dist/");
        serve(registry, "/assets/font/*.woff2", WEBJARS + "fontsource__source-sans-pro/5.2.5/files/");
        serve(registry, "/assets/cpsn/**", "classpath:/static/");
    }

    private static void serve(ResourceHandlerRegistry registry, String pattern, String from) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(from)
                .setCacheControl(CacheControl.maxAge(1, TimeUnit.HOURS).cachePublic())
                .resourceChain(true)
                .addTransformer(new VendorStyles());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
