package org.cpsn.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** An OpenID provider for a machine of one's own: everybody in it is invented and has the same password. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class Identity {
    public static void main(String[] arguments) {
        SpringApplication.run(Identity.class, arguments);
    }
}
