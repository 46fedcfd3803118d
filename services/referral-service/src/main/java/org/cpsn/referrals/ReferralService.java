package org.cpsn.referrals;

import org.cpsn.platform.Platform;
import org.cpsn.platform.axon.StoredEvents;
import org.cpsn.referrals.caseowner.CaseOwnerEvent;
import org.cpsn.referrals.consent.ConsentEvent;
import org.cpsn.referrals.exchange.ExchangeEvent;
import org.cpsn.referrals.referral.ReferralEvent;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Children referred to those who can help, and what became of it. */
@SpringBootApplication
@Import(Platform.class)
public class ReferralService {
    public static void main(String[] args) {
        SpringApplication.run(ReferralService.class, args);
    }

    @Bean
    StoredEvents storedEvents() {
        return StoredEvents.of(ReferralEvent.class, CaseOwnerEvent.class, ConsentEvent.class, ExchangeEvent.class);
    }
}
