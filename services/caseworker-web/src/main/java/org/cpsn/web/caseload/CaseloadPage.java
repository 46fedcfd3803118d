package org.cpsn.web.caseload;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.DeskService;
import org.cpsn.web.services.NoSuchThing;
import org.cpsn.web.services.ServiceProblem;
import org.cpsn.web.signin.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The caseload: who is in my care, how pressing it is, and whether it is too many. */
@Controller
class CaseloadPage {

    private static final int SIZE = 25;

    private static final Logger log = LoggerFactory.getLogger(CaseloadPage.class);

    private final CasesService cases;
    private final DeskService desk;
    private final FormFlow flow;
    private final Words words;

    CaseloadPage(CasesService cases, DeskService desk, FormFlow flow, Words words) {
        this.cases = cases;
        this.desk = desk;
        this.flow = flow;
        this.words = words;
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

        /** As it is kept for later: all but the page. */
        Map<String, Object> sought() {
            var sought = new LinkedHashMap<String, Object>();
            sought.put("status", status);
            sought.put("risk", Typed.orNull(risk));
            sought.put("municipality", Typed.orNull(municipality));
            sought.put("concern", Typed.orNull(concern));
            sought.put("trafficking", Typed.orNull(trafficking));
            sought.put("sort", sort == null || sort.isBlank() ? null : sort.toUpperCase(Locale.ROOT));
            sought.values().removeIf(value -> value == null);
            sought.put("mine", "true".equals(mine));
            sought.put("overdue", "true".equals(overdue));
            sought.put("toReview", "true".equals(toReview));
            return sought;
        }

        /** What a kept search of the same would lead to. */
        public String href() {
            return new DeskService.Search(null, null, sought(), 0).href();
        }

        /** Carried by the form that keeps it. */
        public Set<Map.Entry<String, Object>> fields() {
            var fields = query();
            fields.remove("page");
            fields.remove("size");
            return fields.entrySet();
        }

        /** Without the page, as it stands in an address. */
        String address() {
            return fields().stream()
                    .map(one -> one.getKey() + "=" + one.getValue())
                    .collect(Collectors.joining("&"));
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

    record SearchForm(String name, String searchId) {}

    @GetMapping("/cases")
    String caseload(
            @ModelAttribute("filter") Filter filter,
            @RequestParam(required = false) String done,
            SignedIn who,
            Model model) {
        flow.fresh(model);
        model.addAttribute("done", done);
        model.addAttribute("form", new SearchForm(null, null));
        return list(filter, who, model);
    }

    /** Keeps what the list is narrowed to under a name. The key of the form is the id of the search. */
    @PostMapping("/cases/searches")
    String keep(
            @ModelAttribute("filter") Filter filter,
            @ModelAttribute("form") SearchForm form,
            @RequestParam String key,
            SignedIn who,
            Model model,
            HttpServletResponse response) {
        return flow.send(
                named(form.name(), "name"),
                key,
                () -> {
                    desk.keep(key, form.name().strip(), filter.sought());
                    return null;
                },
                kept -> "/cases?" + filter.address() + "&done=search",
                model,
                response,
                () -> list(filter, who, model));
    }

    @GetMapping("/cases/searches")
    String searches(@RequestParam(required = false) String done, Model model) {
        flow.fresh(model);
        model.addAttribute("done", done);
        model.addAttribute("form", new SearchForm(null, null));
        return manage(model);
    }

    @PostMapping("/cases/searches/{searchId}")
    String rename(
            @PathVariable String searchId,
            @ModelAttribute("form") SearchForm form,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        var search = desk.searches().stream()
                .filter(one -> one.searchId().equals(searchId))
                .findFirst()
                .orElseThrow(NoSuchThing::new);
        return flow.send(
                named(form.name(), "name-" + searchId),
                key,
                () -> {
                    desk.keep(searchId, form.name().strip(), search.sought());
                    return null;
                },
                kept -> "/cases/searches?done=searchRenamed",
                model,
                response,
                () -> manage(model));
    }

    @PostMapping("/cases/searches/{searchId}/removal")
    String drop(@PathVariable String searchId) {
        desk.drop(searchId);
        return "redirect:/cases/searches?done=searchRemoved";
    }

    private Faults named(String name, String field) {
        var faults = new Faults();
        if (Typed.blank(name)) faults.at(field, words.say("fault.search.name"));
        return faults;
    }

    private String manage(Model model) {
        model.addAttribute("searches", desk.searches());
        return "caseload/searches";
    }

    private String list(Filter filter, SignedIn who, Model model) {
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
        model.addAttribute("keeps", who.isAny("CASEWORKER", "SUPERVISOR"));
        model.addAttribute("searches", who.isAny("CASEWORKER", "SUPERVISOR") ? searches() : List.of());
        return "caseload/list";
    }

    /** The list is worth more than the searches beside it. */
    private List<DeskService.Search> searches() {
        try {
            return desk.searches();
        } catch (ServiceProblem problem) {
            log.warn("The saved searches are not shown: {}", problem.getMessage());
            return List.of();
        }
    }
}
