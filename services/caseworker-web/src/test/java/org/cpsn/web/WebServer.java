package org.cpsn.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The front-end as it runs, in front of the stub; one for all tests of this module. */
final class WebServer {

    static final StubNet NET = new StubNet();
    private static final ConfigurableApplicationContext RUNNING = start();

    private WebServer() {}

    static String url() {
        return "http://localhost:"
                + ((WebServerApplicationContext) RUNNING).getWebServer().getPort();
    }

    static <T> T bean(Class<T> type) {
        return RUNNING.getBean(type);
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
        return SpringApplication.run(
                CaseworkerWeb.class,
                Stream.concat(arguments, Stream.of("--spring.main.banner-mode=off"))
                        .collect(Collectors.toList())
                        .toArray(String[]::new));
    }
}
