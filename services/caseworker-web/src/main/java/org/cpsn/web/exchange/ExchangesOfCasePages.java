package org.cpsn.web.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Days;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.CasesService.CaseView;
import org.cpsn.web.services.ConsentsService;
import org.cpsn.web.services.ConsentsService.Consent;
import org.cpsn.web.services.ExchangesService;
import org.cpsn.web.services.NoSuchThing;
import org.cpsn.web.services.PeopleService;
import org.cpsn.web.services.ServiceProblem;
import org.cpsn.web.services.TraffickingService;
import org.cpsn.web.services.TraffickingService.Trafficking;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case across the border: what partners were told of its child, how that stands, and what is to be told next. */
@Controller
@RequestMapping("/cases/{id}/exchanges")
class ExchangesOfCasePages {
    private final CasesService cases;
    private final ExchangesService exchanges;
    private final ConsentsService consents;
    private final TraffickingService trafficking;
    private final PeopleService people;
    private final FormFlow flow;
    private final Words words;
    private final Days days;

    ExchangesOfCasePages(
            CasesService cases,
            ExchangesService exchanges,
            ConsentsService consents,
            TraffickingService trafficking,
            PeopleService people,
            FormFlow flow,
            Words words,
            Days days) {
        this.cases = cases;
        this.exchanges = exchanges;
        this.consents = consents;
        this.trafficking = trafficking;
        this.people = people;
        this.flow = flow;
        this.words = words;
        this.days = days;
    }

    @GetMapping
    String exchanges(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        model.addAttribute("faults", new Faults());
        model.addAttribute("done", done);
        return page(id, model);
    }

    /** @param partner, verb, inReplyTo when the page the person came from knows */
    @GetMapping("/new")
    String preparing(
            @PathVariable String id,
            @RequestParam(required = false) String partner,
            @RequestParam(required = false) String verb,
            @RequestParam(required = false) String inReplyTo,
            Model model) {
        var file = cases.one(id, null);
        flow.fresh(model);
        model.addAttribute(
                "form",
                MessageForm.of(
                        partner,
                        verb,
                        inReplyTo,
                        file,
                        suspicion(id),
                        languages(file),
                        days.today().getYear()));
        return form(file, null, model);
    }

    @PostMapping("/new")
    String prepare(
            @PathVariable String id,
            @ModelAttribute("form") MessageForm form,
            Model model,
            HttpServletResponse response) {
        return flow.send(
                form.check(words),
                form.key(),
                () -> exchanges.prepare(form.body(id), form.key()),
                answer -> back(id, "messageDrafted"),
                model,
                response,
                () -> form(cases.one(id, null), null, model));
    }

    @GetMapping("/{exchange}/messages/{message}")
    String revising(@PathVariable String id, @PathVariable String exchange, @PathVariable String message, Model model) {
        var one = exchanges.one(exchange);
        flow.fresh(model);
        model.addAttribute(
                "form", MessageForm.of(one.partner(), one.message(message).orElseThrow(NoSuchThing::new)));
        return revision(id, exchange, message, model);
    }

    @PostMapping("/{exchange}/messages/{message}")
    String revise(
            @PathVariable String id,
            @PathVariable String exchange,
            @PathVariable String message,
            @ModelAttribute("form") MessageForm form,
            Model model,
            HttpServletResponse response) {
        return flow.send(
                form.check(words),
                form.key(),
                () -> exchanges.act(exchange, message, "revision", Map.of("message", form.message()), form.key()),
                answer -> back(id, "messageRevised"),
                model,
                response,
                () -> revision(id, exchange, message, model));
    }

    @PostMapping("/{exchange}/messages/{message}/taking-back")
    String takeBack(
            @PathVariable String id,
            @PathVariable String exchange,
            @PathVariable String message,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return flow.send(
                new Faults(),
                key,
                () -> exchanges.act(exchange, message, "taking-back", Map.of(), key),
                answer -> back(id, "messageTakenBack"),
                model,
                response,
                () -> page(id, model));
    }

    private String page(String id, Model model) {
        model.addAttribute("file", cases.one(id, null));
        model.addAttribute("all", exchanges.ofCase(id));
        model.addAttribute("tab", "exchanges");
        return "exchange/of-case";
    }

    private String revision(String id, String exchange, String message, Model model) {
        var one = exchanges.one(exchange).message(message).orElseThrow(NoSuchThing::new);
        model.addAttribute("exchangeId", exchange);
        return form(cases.one(id, null), one, model);
    }

    /** @param revised null for a new message */
    private String form(CaseView file, ExchangesService.Message revised, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("revised", revised);
        model.addAttribute("all", exchanges.ofCase(file.caseId()));
        model.addAttribute("consents", allowing(file.caseId()));
        return "exchange/message";
    }

    /** Consents in force that speak of telling authorities; which partner they name is checked when it is sent. */
    private List<Consent> allowing(String id) {
        return consents.of(id).consents().stream()
                .filter(Consent::inForce)
                .filter(one -> !one.overridden())
                .filter(one -> "AUTHORITIES".equals(one.recipient()) || one.organisation() != null)
                .filter(one ->
                        List.of("SERVICES", "DISCLOSURE_OTHER_ORGS", "TRACING").contains(one.purpose()))
                .toList();
    }

    /** Without it the form is only less filled in. */
    private Trafficking suspicion(String id) {
        try {
            return trafficking.of(id);
        } catch (ServiceProblem away) {
            if (!away.mayHaveHappened()) throw away;
            return null;
        }
    }

    private List<String> languages(CaseView file) {
        if (file.child() == null) return List.of();
        try {
            return people.record(file.child().id()).languages();
        } catch (ServiceProblem away) {
            if (!away.mayHaveHappened()) throw away;
            return List.of();
        }
    }

    private static String back(String id, String done) {
        return "/cases/" + id + "/exchanges?done=" + done;
    }
}
