package org.cpsn.platform.test.sound;

import org.cpsn.platform.Platform;
import org.cpsn.platform.axon.StoredEvents;
import org.cpsn.platform.test.sound.casefile.CaseEvent;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** As small as a service can be that has everything: the rules must let it pass, and it must run. */
@SpringBootApplication
@Import(Platform.class)
class SoundService {
    @Bean
    StoredEvents storedEvents() {
        return StoredEvents.of(CaseEvent.class);
    }
}
