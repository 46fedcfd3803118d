package org.cpsn.web.liaison;

import org.cpsn.web.services.FeedsService;
import org.cpsn.web.services.NotificationsService.Feed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The cross-border feeds as partners' systems read them, and how far each partner holds what it was told. */
@Controller
class LiaisonFeed {

    private static final int SIZE = 25;

    private final FeedsService feeds;

    LiaisonFeed(FeedsService feeds) {
        this.feeds = feeds;
    }

    /** Who holds what up to where. */
    @GetMapping("/liaison/feed")
    String health(Model model) {
        model.addAttribute("feeds", feeds.healths());
        return "liaison/health";
    }

    /** The national feed: pseudonyms, positions, nothing else. */
    @GetMapping("/liaison/feed/national")
    String feed(
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        return shown(feeds.national(Math.max(0, after), SIZE), "/liaison/feed/national", null, after, htmx, model);
    }

    /** What one partner was told. */
    @GetMapping("/liaison/feed/partners/{partner}")
    String ofPartner(
            @PathVariable String partner,
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        var feed = feeds.ofPartner(partner, Math.max(0, after), SIZE);
        return shown(feed, "/liaison/feed/partners/" + partner, partner, after, htmx, model);
    }

    /** @param partner null for the national feed */
    private static String shown(Feed feed, String path, String partner, long after, String htmx, Model model) {
        model.addAttribute("events", feed.events());
        model.addAttribute("position", feed.position());
        model.addAttribute("after", after);
        model.addAttribute("more", feed.events().size() == SIZE);
        model.addAttribute("path", path);
        model.addAttribute("partner", partner);
        return htmx == null ? "liaison/feed" : "liaison/feed :: more";
    }
}
