package org.cpsn.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The web front-end: what people see of the net. It talks HTTP to the services and keeps nothing of its own. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CaseworkerWeb {

    public static void main(String[] args) {
        SpringApplication.run(CaseworkerWeb.class, args);
    }
}
