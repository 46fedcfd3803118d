package org.cpsn.web.notices;

import java.util.HashMap;
import java.util.List;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.NotificationsService;
import org.cpsn.web.services.NotificationsService.Notice;
import org.cpsn.web.services.ServiceProblem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody must know, once. */
@Controller
class NoticePages {

    private static final int SIZE = 25;

    private final NotificationsService notifications;

    NoticePages(NotificationsService notifications) {
        this.notifications = notifications;
    }

    /** {@code done} was marked read a moment ago; the list may lag behind by a blink. */
    @GetMapping("/notices")
    String list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) String done,
            Model model) {
        var notices = notifications.notices(unread, Math.max(0, page), SIZE);
        List<Notice> entries = notices.entries().stream()
                .map(notice -> notice.noticeId().equals(done) ? notice.markedRead() : notice)
                .filter(notice -> !unread || !notice.read())
                .toList();
        model.addAttribute("notices", entries);
        model.addAttribute("total", notices.total());
        model.addAttribute("unreadCount", notices.unread());
        model.addAttribute("unread", unread);
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("pages", (notices.total() + SIZE - 1) / SIZE);
        var keys = new HashMap<String, String>();
        entries.forEach(notice -> keys.put(notice.noticeId(), Asking.newKey()));
        model.addAttribute("keys", keys);
        return "notices/list";
    }

    @PostMapping("/notices/{id}/read")
    String read(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") int page) {
        // whoever else has read it meanwhile: for oneself it is read
        notifications.read(id, Asking.on(key, "*"));
        return "redirect:/notices?done=" + id + (unread ? "&unread=true" : "") + (page > 0 ? "&page=" + page : "");
    }

    /** The counter in the header, asked for by the page itself so that a slow answer holds nothing up. */
    @GetMapping("/notices/unread")
    String unread(@RequestHeader(name = "HX-Request", required = false) String htmx, Model model) {
        if (htmx == null) return "redirect:/notices?unread=true";
        try {
            model.addAttribute("unread", notifications.notices(true, 0, 0).unread());
        } catch (ServiceProblem unknown) {
            // unknown is not zero: the counter says so
            model.addAttribute("unread", null);
        }
        return "notices/counter";
    }
}
