package org.cpsn.web.casefile;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.Answer;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.CasesService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a caseworker does to a case: say how great the risk is, hand it over, close it. */
@Controller
class CaseActs {

    record RiskForm(String level, String reason, String key, String version) {}

    record AssignmentForm(String caseworker, String reason, String key, String version) {}

    record ClosureForm(String reason, String note, String key, String version) {}

    record ClosureDecision(String decision, String comment, String key, String version) {}

    record ReopeningForm(String reason, String key, String version) {}

    private static final String DECISION = "casefile/closure-decision";

    private final CasesService cases;
    private final FormFlow flow;
    private final Words words;

    CaseActs(CasesService cases, FormFlow flow, Words words) {
        this.cases = cases;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping("/cases/{id}/risk")
    String risk(@PathVariable String id, Model model) {
        var file = file(id, model);
        return fresh(model, new RiskForm(file.risk(), null, null, version(file.version())), "casefile/risk");
    }

    @PostMapping("/cases/{id}/risk")
    String assignRisk(
            @PathVariable String id, @ModelAttribute("form") RiskForm form, Model model, HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.level())) faults.at("level", words.say("fault.level.required"));
        var body = body("level", form.level(), "reason", form.reason());
        return act(id, "risk", faults, form.key(), form.version(), body, model, response, () -> "casefile/risk");
    }

    @GetMapping("/cases/{id}/assignment")
    String assignment(@PathVariable String id, Model model) {
        var file = file(id, model);
        return fresh(model, new AssignmentForm(null, null, null, version(file.version())), "casefile/assignment");
    }

    @PostMapping("/cases/{id}/assignment")
    String assign(
            @PathVariable String id,
            @ModelAttribute("form") AssignmentForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.caseworker())) faults.at("caseworker", words.say("fault.caseworker.required"));
        var body = body("caseworker", form.caseworker(), "reason", form.reason());
        return act(
                id,
                "assignment",
                faults,
                form.key(),
                form.version(),
                body,
                model,
                response,
                () -> "casefile/assignment");
    }

    /** Whoever works on the case asks; once somebody has, a supervisor decides. */
    @GetMapping("/cases/{id}/closure")
    String closure(@PathVariable String id, Model model) {
        var file = file(id, model);
        return file.closureAsked() == null
                ? fresh(model, new ClosureForm(null, null, null, version(file.version())), "casefile/closure")
                : fresh(model, new ClosureDecision(null, null, null, version(file.version())), DECISION);
    }

    @PostMapping("/cases/{id}/closure")
    String requestClosure(
            @PathVariable String id,
            @ModelAttribute("form") ClosureForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.reason())) faults.at("reason", words.say("fault.reason.required"));
        var body = body("reason", form.reason(), "note", form.note());
        return act(
                id,
                "closure-request",
                faults,
                form.key(),
                form.version(),
                body,
                model,
                response,
                () -> "casefile/closure");
    }

    @PostMapping("/cases/{id}/closure/decision")
    String decideOnClosure(
            @PathVariable String id,
            @ModelAttribute("form") ClosureDecision form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        boolean approves = "approval".equals(form.decision());
        if (!approves && !"return".equals(form.decision())) faults.at("decision", words.say("fault.decision.required"));
        else if (!approves && Typed.blank(form.comment())) faults.at("comment", words.say("fault.comments.required"));
        return act(
                id,
                approves ? "closure-approval" : "closure-return",
                faults,
                form.key(),
                form.version(),
                approves ? Map.of() : body("comment", form.comment(), null, null),
                model,
                response,
                () -> DECISION);
    }

    /** Where someone ends who reloads a refused answer. */
    @GetMapping("/cases/{id}/closure/decision")
    String back(@PathVariable String id) {
        return "redirect:/cases/" + id + "/closure";
    }

    @GetMapping("/cases/{id}/reopening")
    String reopening(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        var file = file(id, model);
        model.addAttribute("done", done);
        return fresh(model, new ReopeningForm(null, null, version(file.version())), "casefile/reopening");
    }

    @PostMapping("/cases/{id}/reopening")
    String reopen(
            @PathVariable String id,
            @ModelAttribute("form") ReopeningForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.reason())) faults.at("reason", words.say("fault.reopening.required"));
        var body = body("reason", form.reason(), null, null);
        return act(
                id, "reopening", faults, form.key(), form.version(), body, model, response, () -> "casefile/reopening");
    }

    private String act(
            String id,
            String act,
            Faults faults,
            String key,
            String version,
            Object body,
            Model model,
            HttpServletResponse response,
            Supplier<String> template) {
        return flow.send(
                faults,
                key,
                () -> cases.act(id, act, body, Asking.on(key, version)),
                (Answer answer) -> "/cases/" + id + "?atLeast=" + answer.version() + "&done=" + act,
                model,
                response,
                () -> {
                    var file = file(id, model);
                    // after a stale refusal the person has seen what changed: the next try is based on that
                    model.addAttribute("version", faults.isStale() ? version(file.version()) : version);
                    return template.get();
                });
    }

    private CasesService.CaseView file(String id, Model model) {
        var file = cases.one(id, null);
        model.addAttribute("file", file);
        return file;
    }

    private String fresh(Model model, Record form, String template) {
        flow.fresh(model);
        model.addAttribute("form", form);
        model.addAttribute(
                "version",
                switch (form) {
                    case RiskForm risk -> risk.version();
                    case AssignmentForm assignment -> assignment.version();
                    case ClosureForm closure -> closure.version();
                    case ClosureDecision decision -> decision.version();
                    case ReopeningForm reopening -> reopening.version();
                    default ->
                        throw new IllegalArgumentException(form.getClass().getSimpleName());
                });
        return template;
    }

    private static String version(long version) {
        return Long.toString(version);
    }

    private static Map<String, Object> body(String name, String value, String optional, String text) {
        var body = new LinkedHashMap<String, Object>();
        body.put(name, Typed.orNull(value));
        if (optional != null && !Typed.blank(text)) body.put(optional, text.strip());
        return body;
    }
}
