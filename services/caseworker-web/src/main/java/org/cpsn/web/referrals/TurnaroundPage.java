package org.cpsn.web.referrals;

import java.time.LocalDate;
import org.cpsn.web.page.Days;
import org.cpsn.web.services.ProviderNames;
import org.cpsn.web.services.ReferralsService;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long providers take, for those who plan services: supervisors and data officers. */
@Controller
class TurnaroundPage {
    private final ReferralsService referrals;
    private final ProviderNames providerNames;
    private final Days days;

    TurnaroundPage(ReferralsService referrals, ProviderNames providerNames, Days days) {
        this.referrals = referrals;
        this.providerNames = providerNames;
        this.days = days;
    }

    @GetMapping("/turnaround")
    String turnaround(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            Model model) {
        var last = until == null ? days.today() : until;
        var first = from == null || from.isAfter(last) ? last.minusYears(1) : from;
        model.addAttribute("turnaround", referrals.turnaround(first, last));
        model.addAttribute("providerNames", providerNames.all());
        return "referrals/turnaround";
    }
}
