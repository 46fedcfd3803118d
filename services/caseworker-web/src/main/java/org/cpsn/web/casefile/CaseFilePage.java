package org.cpsn.web.casefile;

import java.util.ArrayList;
import java.util.List;
import org.cpsn.web.page.Frame;
import org.cpsn.web.services.CareService;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.CasesService.CaseView;
import org.cpsn.web.services.CasesService.TimelineEntry;
import org.cpsn.web.services.DeskService;
import org.cpsn.web.services.ProviderNames;
import org.cpsn.web.services.ReferralsService;
import org.cpsn.web.services.ReferralsService.Referral;
import org.cpsn.web.services.ServiceProblem;
import org.cpsn.web.services.TodayService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A case to read: who it is about, how it stands, what was asked of others, and everything that happened. */
@Controller
class CaseFilePage {

    private static final Logger log = LoggerFactory.getLogger(CaseFilePage.class);

    private static final int TIMELINE = 50;
    private static final int RECENT = 4;

    private final CasesService cases;
    private final ReferralsService referrals;
    private final ProviderNames providerNames;
    private final TodayService today;
    private final CareService care;
    private final DeskService desk;
    private final Frame frame;

    CaseFilePage(
            CasesService cases,
            ReferralsService referrals,
            ProviderNames providerNames,
            TodayService today,
            CareService care,
            DeskService desk,
            Frame frame) {
        this.cases = cases;
        this.referrals = referrals;
        this.providerNames = providerNames;
        this.today = today;
        this.care = care;
        this.desk = desk;
        this.frame = frame;
    }

    @GetMapping("/cases/{id}")
    String overview(
            @PathVariable String id,
            @RequestParam(required = false) Long atLeast,
            @RequestParam(required = false) String done,
            Model model) {
        var found = cases.one(id, atLeast);
        show(model, found, "overview", done);
        if (found.child() != null && frame.is("CASEWORKER", "SUPERVISOR"))
            model.addAttribute("care", care.of(found.child().id()));
        model.addAttribute("clocks", today.clocks(id));
        var timeline = cases.timeline(id, 0, TIMELINE, atLeast).entries();
        model.addAttribute("recent", timeline.stream().limit(RECENT).toList());
        news(found, timeline, model);
        return "casefile/overview";
    }

    @GetMapping("/cases/{id}/timeline")
    String timeline(@PathVariable String id, @RequestParam(defaultValue = "0") int page, Model model) {
        var found = cases.one(id, null);
        show(model, found, "timeline", null);
        var timeline = cases.timeline(id, Math.max(0, page), TIMELINE, null);
        news(found, timeline.entries(), model);
        model.addAttribute("timeline", timeline.entries());
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("more", timeline.entries().size() == TIMELINE);
        return "casefile/timeline";
    }

    /** {@code made} is the referral just written; the list may not have heard of it yet, the writer must see it. */
    @GetMapping("/cases/{id}/referrals")
    String referrals(
            @PathVariable String id,
            @RequestParam(required = false) String made,
            @RequestParam(required = false) Long atLeast,
            @RequestParam(required = false) String done,
            Model model) {
        show(model, cases.one(id, null), "referrals", done);
        model.addAttribute("referrals", withTheOneJustMade(referrals.ofCase(id).entries(), made, atLeast));
        model.addAttribute("providerNames", providerNames.all());
        return "casefile/referrals";
    }

    private List<Referral> withTheOneJustMade(List<Referral> listed, String made, Long atLeast) {
        if (made == null) return listed;
        var fresh = referrals.one(made, atLeast);
        var all = new ArrayList<>(listed);
        all.removeIf(referral -> referral.referralId().equals(made));
        all.addFirst(fresh);
        return all;
    }

    /** Marks what others have recorded since the reader's last visit; without an answer the page stands unmarked. */
    private void news(CaseView found, List<TimelineEntry> shown, Model model) {
        if (!frame.is("CASEWORKER", "SUPERVISOR")) return;
        try {
            var since = desk.look(found.caseId(), found.version());
            model.addAttribute("since", since);
            model.addAttribute("news", since.news(shown, frame.who().id()));
        } catch (ServiceProblem problem) {
            log.warn("What is new in a case is not marked: {}", problem.getMessage());
        }
    }

    private static void show(Model model, CaseView found, String tab, String done) {
        model.addAttribute("file", found);
        model.addAttribute("tab", tab);
        model.addAttribute("done", done);
    }
}
