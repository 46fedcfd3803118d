package org.cpsn.web.concern;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.people.Hits;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.signin.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Reporting a concern: first the person, found or registered, so that no child is written down twice; then what. */
@Controller
class ConcernPages {

    record Search(String name, String municipality) {}

    record Report(
            String child,
            String source,
            List<String> concerns,
            String urgent,
            String municipality,
            String narrative,
            String key) {

        public boolean has(String concern) {
            return concerns != null && concerns.contains(concern);
        }
    }

    private final CasesService cases;
    private final Hits hits;
    private final FormFlow flow;
    private final Words words;

    ConcernPages(CasesService cases, Hits hits, FormFlow flow, Words words) {
        this.cases = cases;
        this.hits = hits;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping("/concerns")
    String person(SignedIn who, Model model) {
        model.addAttribute("search", new Search(null, null));
        flow.fresh(model);
        return "concern/person";
    }

    /** A search that failed says so: an empty list would make someone register the same child again. */
    @PostMapping("/concerns")
    String search(
            @ModelAttribute("search") Search search,
            @RequestHeader(name = "HX-Request", required = false) String typing,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("goal", "concern");
        if (typing != null) return hits.asTyped(search.name(), search.municipality(), model);
        var faults = new Faults();
        if (search.name() == null || search.name().strip().length() < 2) {
            faults.at("name", words.say("fault.name.tooShort"));
            return flow.again(faults, null, model, response, () -> "concern/person");
        }
        hits.found("name", search.name(), search.municipality(), faults, model, response);
        if (faults.any()) return flow.again(faults, null, model, response, () -> "concern/person");
        flow.fresh(model);
        return "concern/person";
    }

    @GetMapping("/concerns/person")
    String register(SignedIn who, Model model) {
        flow.fresh(model);
        model.addAttribute("person", PersonForm.empty(who.municipality()));
        return "concern/register";
    }

    /** What was searched for is carried over by POST, so that nobody types a name twice and none is in the address. */
    @PostMapping("/concerns/person/carry")
    String carry(
            @RequestParam(required = false) String name,
            @RequestParam(required = false) String municipality,
            SignedIn who,
            Model model) {
        flow.fresh(model);
        model.addAttribute(
                "person", PersonForm.sought(name, Typed.blank(municipality) ? who.municipality() : municipality));
        return "concern/register";
    }

    @GetMapping("/concerns/person/carry")
    String carriedNothing() {
        return "redirect:/concerns/person";
    }

    @PostMapping("/concerns/person")
    String registered(@ModelAttribute("person") PersonForm person, Model model, HttpServletResponse response) {
        var faults = new Faults();
        person.check(faults, words);
        return flow.send(
                faults,
                person.personKey(),
                () -> cases.register(person.body(), Asking.something(person.personKey())),
                answer -> "/concerns/new?child=" + answer.id() + "&atLeast=" + answer.version(),
                model,
                response,
                () -> {
                    model.addAttribute("twins", cases.persons(person.compared(faults)));
                    return "concern/register";
                });
    }

    @GetMapping("/concerns/new")
    String concern(
            @RequestParam String child, @RequestParam(required = false) Long atLeast, SignedIn who, Model model) {
        var person = cases.person(child, atLeast);
        flow.fresh(model);
        model.addAttribute("child", person);
        var where = who.municipality() == null ? person.municipality() : who.municipality();
        model.addAttribute("report", new Report(child, null, null, null, where, null, null));
        return "concern/report";
    }

    @PostMapping("/concerns/new")
    String report(@ModelAttribute("report") Report report, Model model, HttpServletResponse response) {
        var faults = check(report);
        return flow.send(
                faults,
                report.key(),
                () -> cases.report(body(report), Asking.something(report.key())),
                answer -> "/cases/" + answer.id() + "?atLeast=" + answer.version() + "&done=concern",
                model,
                response,
                () -> {
                    model.addAttribute("child", cases.person(report.child(), null));
                    return "concern/report";
                });
    }

    private Faults check(Report report) {
        var faults = new Faults();
        if (Typed.blank(report.urgent())) faults.at("urgent", words.say("fault.urgent.required"));
        if (report.concerns() == null || report.concerns().isEmpty()) {
            faults.at("concerns", words.say("fault.concerns.required"));
        } else if (report.concerns().size() > 10) {
            faults.at("concerns", words.say("fault.concerns.tooMany"));
        }
        if (Typed.blank(report.source())) faults.at("source", words.say("fault.source.required"));
        if (Typed.blank(report.municipality())) faults.at("municipality", words.say("fault.municipality.required"));
        if (report.narrative() != null && report.narrative().length() > 4000) {
            faults.at("narrative", words.say("fault.narrative.too_long"));
        }
        return faults;
    }

    private static Map<String, Object> body(Report report) {
        var body = new LinkedHashMap<String, Object>();
        body.put("childId", report.child());
        body.put("source", report.source());
        body.put("concerns", report.concerns());
        body.put("urgent", Boolean.valueOf(report.urgent()));
        body.put("municipality", report.municipality());
        if (!Typed.blank(report.narrative()))
            body.put("narrative", report.narrative().strip());
        return body;
    }
}
