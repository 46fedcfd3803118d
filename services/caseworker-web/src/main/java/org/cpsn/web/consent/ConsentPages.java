package org.cpsn.web.consent;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.Answer;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.ConsentsService;
import org.cpsn.web.services.ReferralsService;
import org.cpsn.web.services.ReferralsService.Provider;
import org.cpsn.web.services.ServiceProblem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What may be shared about a child, with whom and until when; and everything that was ever written about it. */
@Controller
@RequestMapping("/cases/{id}/consents")
class ConsentPages {

    /** @param revision how often the consent had been changed when the form was shown */
    record NarrowForm(
            List<String> scope, Typed.Day until, String askedBy, String reason, Integer revision, String key) {
        NarrowForm {
            scope = scope == null ? List.of() : scope;
            until = until == null ? Typed.Day.NONE : until;
        }
    }

    record WithdrawForm(String askedBy, String reason, String key) {}

    record ReviewForm(String outcome, String note, String key) {}

    private final CasesService cases;
    private final ConsentsService consents;
    private final ReferralsService referrals;
    private final FormFlow flow;
    private final Words words;

    ConsentPages(CasesService cases, ConsentsService consents, ReferralsService referrals, FormFlow flow, Words words) {
        this.cases = cases;
        this.consents = consents;
        this.referrals = referrals;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping
    String ledger(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        var ledger = consents.of(id);
        file(id, model);
        model.addAttribute("tab", "consents");
        model.addAttribute("done", done);
        model.addAttribute(
                "standing",
                ledger.consents().stream()
                        .filter(one -> one.inForce() || one.awaitsReview())
                        .toList());
        model.addAttribute("lines", ledger.lines());
        model.addAttribute("organisations", names(providers(null)));
        return "consent/ledger";
    }

    @GetMapping("/new")
    String giving(@PathVariable String id, Model model) {
        return fresh(ConsentForm.EMPTY, model, () -> form(id, "consent/give", model));
    }

    @PostMapping("/new")
    String give(
            @PathVariable String id,
            @ModelAttribute("form") ConsentForm form,
            Model model,
            HttpServletResponse response) {
        return send(
                id,
                form.check(false, words),
                form.key(),
                () -> consents.give(id, form.body(false), form.key()),
                "consentGiven",
                model,
                response,
                () -> form(id, "consent/give", model));
    }

    @GetMapping("/override")
    String overriding(@PathVariable String id, Model model) {
        return fresh(ConsentForm.EMPTY, model, () -> form(id, "consent/override", model));
    }

    @PostMapping("/override")
    String override(
            @PathVariable String id,
            @ModelAttribute("form") ConsentForm form,
            Model model,
            HttpServletResponse response) {
        return send(
                id,
                form.check(true, words),
                form.key(),
                () -> consents.override(id, form.body(true), form.key()),
                "consentOverridden",
                model,
                response,
                () -> form(id, "consent/override", model));
    }

    @GetMapping("/{consent}/narrowing")
    String narrowing(@PathVariable String id, @PathVariable String consent, Model model) {
        var now = consents.of(id).one(consent);
        var form = new NarrowForm(now.scope(), Typed.Day.of(now.until()), null, null, now.revision(), null);
        return fresh(form, model, () -> about(id, consent, "consent/narrow", model));
    }

    @PostMapping("/{consent}/narrowing")
    String narrow(
            @PathVariable String id,
            @PathVariable String consent,
            @ModelAttribute("form") NarrowForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (form.scope().isEmpty()) faults.at("scope", words.say("fault.scope.required"));
        if (form.until().date().isEmpty()) faults.at("until", words.say("fault.until.malformed"));
        if (Typed.blank(form.askedBy())) faults.at("askedBy", words.say("fault.askedBy.required"));
        return send(
                id,
                faults,
                form.key(),
                () -> consents.change(id, consent, "narrowing", body(form), form.key()),
                "consentNarrowed",
                model,
                response,
                () -> about(id, consent, "consent/narrow", model));
    }

    @GetMapping("/{consent}/withdrawal")
    String withdrawing(@PathVariable String id, @PathVariable String consent, Model model) {
        var form = new WithdrawForm(null, null, null);
        return fresh(form, model, () -> about(id, consent, "consent/withdraw", model));
    }

    @PostMapping("/{consent}/withdrawal")
    String withdraw(
            @PathVariable String id,
            @PathVariable String consent,
            @ModelAttribute("form") WithdrawForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.askedBy())) faults.at("askedBy", words.say("fault.askedBy.required"));
        return send(
                id,
                faults,
                form.key(),
                () -> consents.change(
                        id,
                        consent,
                        "withdrawal",
                        body("askedBy", form.askedBy(), "reason", form.reason()),
                        form.key()),
                "consentWithdrawn",
                model,
                response,
                () -> about(id, consent, "consent/withdraw", model));
    }

    @GetMapping("/{consent}/review")
    String reviewing(@PathVariable String id, @PathVariable String consent, Model model) {
        var form = new ReviewForm(null, null, null);
        return fresh(form, model, () -> about(id, consent, "consent/review", model));
    }

    @PostMapping("/{consent}/review")
    String review(
            @PathVariable String id,
            @PathVariable String consent,
            @ModelAttribute("form") ReviewForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.outcome())) faults.at("outcome", words.say("fault.review.required"));
        return send(
                id,
                faults,
                form.key(),
                () -> consents.change(
                        id, consent, "review", body("outcome", form.outcome(), "note", form.note()), form.key()),
                "consentReviewed",
                model,
                response,
                () -> about(id, consent, "consent/review", model));
    }

    private String fresh(Record form, Model model, Supplier<String> show) {
        flow.fresh(model);
        model.addAttribute("form", form);
        return show.get();
    }

    private String send(
            String id,
            Faults faults,
            String key,
            Supplier<Answer> send,
            String done,
            Model model,
            HttpServletResponse response,
            Supplier<String> again) {
        return flow.send(
                faults, key, send, answer -> "/cases/" + id + "/consents?done=" + done, model, response, again);
    }

    private String form(String id, String template, Model model) {
        model.addAttribute("providers", providers(file(id, model).municipality()));
        return template;
    }

    /** Shows the consent as it stands by now: the next try is based on that. */
    private String about(String id, String consent, String template, Model model) {
        file(id, model);
        model.addAttribute("consent", consents.of(id).one(consent));
        model.addAttribute("organisations", names(providers(null)));
        return template;
    }

    private CasesService.CaseView file(String id, Model model) {
        var file = cases.one(id, null);
        model.addAttribute("file", file);
        return file;
    }

    /** Without the list of providers a consent can still be recorded and read. */
    private List<Provider> providers(String municipality) {
        try {
            return referrals.providers(null, municipality);
        } catch (ServiceProblem away) {
            if (!away.mayHaveHappened()) throw away;
            return List.of();
        }
    }

    private static Map<String, String> names(List<Provider> providers) {
        return providers.stream().collect(Collectors.toMap(Provider::id, Provider::name, (one, other) -> one));
    }

    private static Map<String, Object> body(NarrowForm form) {
        var body = body("askedBy", form.askedBy(), "reason", form.reason());
        body.put("scope", form.scope());
        body.put("until", form.until().date().orElseThrow().toString());
        body.put("revision", form.revision());
        return body;
    }

    private static Map<String, Object> body(String name, String code, String optional, String text) {
        var body = new LinkedHashMap<String, Object>();
        body.put(name, code);
        if (!Typed.blank(text)) body.put(optional, text.strip());
        return body;
    }
}
