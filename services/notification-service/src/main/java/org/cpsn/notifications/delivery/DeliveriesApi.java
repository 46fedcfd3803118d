package org.cpsn.notifications.delivery;

import static org.cpsn.platform.security.Role.ADMINISTRATOR;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.cpsn.notifications.channel.Carriers;
import org.cpsn.notifications.channel.Channel;
import org.cpsn.platform.security.Allowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an operator sees of what is carried to people: numbers, times and codes; nobody's address and no text. */
@RestController
@RequestMapping("/operations/deliveries")
class DeliveriesApi {
    private final Postbox postbox;
    private final Carriers carriers;
    private final Clock clock;

    DeliveriesApi(Postbox postbox, Carriers carriers, Clock clock) {
        this.postbox = postbox;
        this.carriers = carriers;
        this.clock = clock;
    }

    /**
     * @param setUp whether this deployment has the channel
     * @param oldestDue since when the oldest message waits that should have gone; null when none does
     * @param failingSince, problem, nextTryAt null while its other end answers
     */
    record Line(
            Channel channel,
            boolean setUp,
            List<Postbox.Count> counts,
            Instant oldestDue,
            Instant failingSince,
            String problem,
            int attempts,
            Instant nextTryAt,
            List<Postbox.Problem> problems) {}

    record Lines(List<Line> channels) {}

    @GetMapping
    @Allowed(ADMINISTRATOR)
    Lines channels() {
        var now = clock.instant();
        return new Lines(Arrays.stream(Channel.values())
                .map(channel -> line(channel, now))
                .toList());
    }

    /** What did not go on a channel goes now; asked twice it changes nothing more. */
    @PostMapping("/{channel}/retry")
    @Allowed(ADMINISTRATOR)
    ResponseEntity<Void> retry(@PathVariable Channel channel) {
        postbox.retry(channel, clock.instant());
        return ResponseEntity.accepted().build();
    }

    private Line line(Channel channel, Instant now) {
        var away = postbox.away(channel);
        return new Line(
                channel,
                carriers.of(channel).isPresent(),
                postbox.counts(channel),
                postbox.oldestDue(channel, now).orElse(null),
                away.map(Postbox.Away::since).orElse(null),
                away.map(Postbox.Away::problem).orElse(null),
                away.map(Postbox.Away::attempts).orElse(0),
                away.map(Postbox.Away::nextTryAt).orElse(null),
                postbox.problems(channel));
    }
}
