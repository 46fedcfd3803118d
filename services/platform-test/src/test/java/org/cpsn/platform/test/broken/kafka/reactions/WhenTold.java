package org.cpsn.platform.test.broken.kafka.reactions;

import org.springframework.kafka.annotation.KafkaListener;

/** Listens past the inbox. */
class WhenTold {
    @KafkaListener
    void on(String message) {}
}
