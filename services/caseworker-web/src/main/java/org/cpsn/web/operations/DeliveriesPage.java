package org.cpsn.web.operations;

import org.cpsn.web.services.DeliveriesService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator's page of what is on its way to people: no content, no addresses. */
@Controller
@RequestMapping("/operations/deliveries")
class DeliveriesPage {
    private final DeliveriesService deliveries;

    DeliveriesPage(DeliveriesService deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping
    String page(@RequestParam(required = false) String done, Model model) {
        model.addAttribute("channels", deliveries.channels());
        model.addAttribute("done", done);
        return "operations/deliveries";
    }

    @PostMapping("/{channel}/retry")
    String retry(@PathVariable String channel, @RequestParam String key) {
        deliveries.retry(channel, key);
        return "redirect:/operations/deliveries?done=deliveriesRetried";
    }
}
