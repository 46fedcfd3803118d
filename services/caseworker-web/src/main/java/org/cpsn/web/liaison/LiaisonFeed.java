package org.cpsn.web.liaison;

import org.cpsn.web.services.NotificationsService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The cross-border feed as a partner's system reads it: pseudonyms, positions, nothing else. */
@Controller
class LiaisonFeed {

    private static final int SIZE = 25;

    private final NotificationsService notifications;

    LiaisonFeed(NotificationsService notifications) {
        this.notifications = notifications;
    }

    @GetMapping("/liaison")
    String feed(
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        var feed = notifications.feed(Math.max(0, after), SIZE);
        model.addAttribute("events", feed.events());
        model.addAttribute("position", feed.position());
        model.addAttribute("after", after);
        model.addAttribute("more", feed.events().size() == SIZE);
        return htmx == null ? "liaison/feed" : "liaison/feed :: more";
    }
}
