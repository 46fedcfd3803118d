package org.cpsn.notifications;

import org.cpsn.notifications.clock.ClockEvent;
import org.cpsn.notifications.liaison.LiaisonEvent;
import org.cpsn.notifications.notice.NoticeEvent;
import org.cpsn.notifications.receipts.ReceiptEvent;
import org.cpsn.platform.Platform;
import org.cpsn.platform.axon.StoredEvents;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Who must know is told once: in the inbox of those concerned, and across the border without a name. */
@SpringBootApplication
@Import(Platform.class)
public class NotificationService {
    public static void main(String[] args) {
        SpringApplication.run(NotificationService.class, args);
    }

    @Bean
    StoredEvents storedEvents() {
        return StoredEvents.of(ClockEvent.class, NoticeEvent.class, LiaisonEvent.class, ReceiptEvent.class);
    }
}
