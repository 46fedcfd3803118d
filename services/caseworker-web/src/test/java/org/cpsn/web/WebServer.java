package org.cpsn.web;

import static org.awaitility.Awaitility.await;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The front-end as it runs, in front of the stub; one for all tests of this module. */
final class WebServer {

    static final StubNet NET = new StubNet();
    private static final AtomicInteger BEING_ANSWERED = new AtomicInteger();
    private static final ConfigurableApplicationContext RUNNING = start();

    private WebServer() {}

    static String url() {
        return "http://localhost:"
                + ((WebServerApplicationContext) RUNNING).getWebServer().getPort();
    }

    static <T> T bean(Class<T> type) {
        return RUNNING.getBean(type);
    }

    /** As if nobody had asked anything yet: what a page that is closed by now still waits for would count as asked. */
    static void fresh() {
        NET.hangUp();
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).until(() -> BEING_ANSWERED.get() == 0);
        NET.forget();
    }

    private static ConfigurableApplicationContext start() {
        var settings = Map.of(
                "server.port", "0",
                "cpsn.services.cases", NET.url(),
                "cpsn.services.referrals", NET.url(),
                "cpsn.services.returnees", NET.url(),
                "cpsn.services.notifications", NET.url(),
                "cpsn.services.read-timeout", "3s",
                "cpsn.staff.quiet", "0s",
                "cpsn.oidc.issuer", NET.url(),
                "cpsn.oidc.client-secret", "stub");
        var arguments = settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue());
        var application = new SpringApplication(CaseworkerWeb.class);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("beingAnswered", counting()));
        return application.run(Stream.concat(arguments, Stream.of("--spring.main.banner-mode=off"))
                .toArray(String[]::new));
    }

    private static Filter counting() {
        return (request, response, rest) -> {
            BEING_ANSWERED.incrementAndGet();
            try {
                rest.doFilter(request, response);
            } finally {
                BEING_ANSWERED.decrementAndGet();
            }
        };
    }
}
