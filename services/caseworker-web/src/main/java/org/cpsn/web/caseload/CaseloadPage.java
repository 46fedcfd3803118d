package org.cpsn.web.caseload;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.signin.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The caseload: who is in my care, how pressing it is, and whether it is too many. */
@Controller
class CaseloadPage {

    private static final int SIZE = 25;

    private final CasesService cases;

    CaseloadPage(CasesService cases) {
        this.cases = cases;
    }

    /** What the list is narrowed to; codes only, so it may stand in the address. */
    record Filter(
            String status,
            String risk,
            String municipality,
            String concern,
            String trafficking,
            String mine,
            String overdue,
            String toReview,
            String sort,
            Integer page) {

        Filter {
            status = status == null ? "OPEN" : status;
            page = page == null || page < 0 ? 0 : page;
        }

        public boolean narrowed() {
            return !Typed.blank(risk)
                    || !Typed.blank(municipality)
                    || !Typed.blank(concern)
                    || !Typed.blank(trafficking)
                    || "true".equals(mine)
                    || "true".equals(overdue)
                    || "true".equals(toReview)
                    || !"OPEN".equals(status);
        }

        /** Nothing narrows it that the form for assigning all of it would not carry. */
        boolean plain() {
            return Typed.blank(municipality) && !"true".equals(toReview);
        }

        Map<String, Object> query() {
            var query = new LinkedHashMap<String, Object>();
            query.put("status", status);
            query.put("risk", Typed.orNull(risk));
            query.put("municipality", Typed.orNull(municipality));
            query.put("concern", Typed.orNull(concern));
            query.put("trafficking", Typed.orNull(trafficking));
            query.put("mine", "true".equals(mine) ? "true" : null);
            query.put("overdue", "true".equals(overdue) ? "true" : null);
            query.put("toReview", "true".equals(toReview) ? "true" : null);
            query.put("sort", Typed.orNull(sort));
            query.put("page", page);
            query.put("size", SIZE);
            query.values().removeIf(value -> value == null);
            return query;
        }
    }

    @GetMapping("/cases")
    String caseload(@ModelAttribute("filter") Filter filter, SignedIn who, Model model) {
        var caseload = cases.caseload(filter.query());
        model.addAttribute("caseload", caseload);
        model.addAttribute("pages", (caseload.total() + SIZE - 1) / SIZE);
        model.addAttribute("choosesMunicipality", who.isAny("DATA_OFFICER", "AUDITOR"));
        model.addAttribute("choosesMine", who.is("SUPERVISOR"));
        // a closed case is nobody's to assign
        boolean assigns = who.is("SUPERVISOR") && !"CLOSED".equals(filter.status());
        model.addAttribute("assigns", assigns);
        model.addAttribute(
                "assignsAll", assigns && caseload.total() > SIZE && "OPEN".equals(filter.status()) && filter.plain());
        model.addAttribute("masked", who.isAny("DATA_OFFICER", "AUDITOR"));
        return "caseload/list";
    }
}
