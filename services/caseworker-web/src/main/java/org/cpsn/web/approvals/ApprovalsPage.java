package org.cpsn.web.approvals;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.CasesService.Entry;
import org.cpsn.web.services.CasesService.Waiting;
import org.cpsn.web.signin.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for a supervisor's decision, what has waited longest first. */
@Controller
class ApprovalsPage {

    private static final int MOST = 200;

    /** @param href where it is decided */
    record Line(Entry entry, Waiting waiting, String href) {}

    private final CasesService cases;

    ApprovalsPage(CasesService cases) {
        this.cases = cases;
    }

    @GetMapping("/approvals")
    String approvals(SignedIn who, Model model) {
        var found = cases.caseload(Map.of("toDecide", "true", "size", MOST));
        List<Line> lines = found.entries().stream()
                .flatMap(entry -> entry.waiting().stream()
                        .filter(waiting -> !waiting.by().equals(who.id()))
                        .map(waiting -> new Line(entry, waiting, href(entry, waiting))))
                .sorted(Comparator.comparing(line -> line.waiting().since()))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("more", found.total() > MOST);
        return "approvals/list";
    }

    private static String href(Entry entry, Waiting waiting) {
        return "/cases/" + entry.caseId()
                + switch (waiting.what()) {
                    case "CLOSURE" -> "/closure";
                    case "ASSESSMENT" -> "/assessments";
                    case "TRANSFER" -> "/transfers";
                    case null, default -> "/plan";
                };
    }
}
