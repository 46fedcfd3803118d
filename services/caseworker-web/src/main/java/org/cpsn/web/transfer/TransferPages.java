package org.cpsn.web.transfer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.ConsentsService;
import org.cpsn.web.services.ConsentsService.Consent;
import org.cpsn.web.services.TransfersService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Passing a case on, seen from the case that is passed on. */
@Controller
@RequestMapping("/cases/{id}/transfers")
class TransferPages {

    /** What the form says when a transfer rests on no consent. */
    private static final String NO_CONSENT = "NONE";

    record HandOverForm(String colleague, String reason, String mustBeKnown, String key) {}

    /** @param basis the id of a consent, or that there is none */
    record TransferForm(
            String municipality, String reason, String mustBeKnown, String basis, String overrideReason, String key) {}

    record DecisionForm(String decision, String comment, String key) {}

    private final CasesService cases;
    private final TransfersService transfers;
    private final ConsentsService consents;
    private final FormFlow flow;
    private final Words words;

    TransferPages(
            CasesService cases, TransfersService transfers, ConsentsService consents, FormFlow flow, Words words) {
        this.cases = cases;
        this.transfers = transfers;
        this.consents = consents;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping
    String transfers(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new DecisionForm(null, null, null));
        model.addAttribute("done", done);
        return page(id, model);
    }

    @GetMapping("/hand-over")
    String handingOver(@PathVariable String id, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new HandOverForm(null, null, null, null));
        return form(id, model, "transfer/hand-over");
    }

    @PostMapping("/hand-over")
    String handOver(
            @PathVariable String id,
            @ModelAttribute("form") HandOverForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.colleague())) faults.at("colleague", words.say("fault.colleague.required"));
        if (Typed.blank(form.reason())) faults.at("reason", words.say("fault.transfer.reason"));
        var body = new LinkedHashMap<String, Object>();
        body.put("colleague", Typed.orNull(form.colleague()));
        body.put("reason", Typed.orNull(form.reason()));
        if (!Typed.blank(form.mustBeKnown()))
            body.put("mustBeKnown", form.mustBeKnown().strip());
        return flow.send(
                faults,
                form.key(),
                () -> transfers.ask(id, "hand-over", body, form.key()),
                answer -> back(id, "handOverProposed"),
                model,
                response,
                () -> form(id, model, "transfer/hand-over"));
    }

    /** @param to where it should go, when the page the person came from knows */
    @GetMapping("/request")
    String requesting(@PathVariable String id, @RequestParam(required = false) String to, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new TransferForm(to, null, null, null, null, null));
        return request(id, model);
    }

    @PostMapping("/request")
    String request(
            @PathVariable String id,
            @ModelAttribute("form") TransferForm form,
            Model model,
            HttpServletResponse response) {
        boolean without = NO_CONSENT.equals(form.basis());
        var faults = new Faults();
        if (Typed.blank(form.municipality())) faults.at("municipality", words.say("fault.municipality.required"));
        if (Typed.blank(form.reason())) faults.at("reason", words.say("fault.transfer.reason"));
        if (Typed.blank(form.basis())) faults.at("basis", words.say("fault.transfer.basis"));
        if (without && Typed.blank(form.overrideReason()))
            faults.at("overrideReason", words.say("fault.overrideReason.required"));
        var body = new LinkedHashMap<String, Object>();
        body.put("municipality", Typed.orNull(form.municipality()));
        body.put("reason", Typed.orNull(form.reason()));
        if (!Typed.blank(form.mustBeKnown()))
            body.put("mustBeKnown", form.mustBeKnown().strip());
        if (without) body.put("overrideReason", Typed.orNull(form.overrideReason()));
        else body.put("consentId", Typed.orNull(form.basis()));
        return flow.send(
                faults,
                form.key(),
                () -> transfers.ask(id, "request", body, form.key()),
                answer -> back(id, "transferRequested"),
                model,
                response,
                () -> request(id, model));
    }

    @PostMapping("/{transfer}/decision")
    String decide(
            @PathVariable String id,
            @PathVariable String transfer,
            @ModelAttribute("form") DecisionForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        boolean approves = "approval".equals(form.decision());
        if (!approves && !"return".equals(form.decision())) faults.at("decision", words.say("fault.decision.required"));
        else if (!approves && Typed.blank(form.comment())) faults.at("comment", words.say("fault.comments.required"));
        Map<String, Object> body = Typed.blank(form.comment())
                ? Map.of()
                : Map.of("comment", form.comment().strip());
        return flow.send(
                faults,
                form.key(),
                () -> transfers.answer(id, transfer, approves ? "approval" : "return", body, form.key()),
                answer -> back(id, approves ? "transferApproved" : "transferReturned"),
                model,
                response,
                () -> page(id, model));
    }

    @PostMapping("/{transfer}/withdrawal")
    String withdraw(
            @PathVariable String id,
            @PathVariable String transfer,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return flow.send(
                new Faults(),
                key,
                () -> transfers.answer(id, transfer, "withdrawal", Map.of(), key),
                answer -> back(id, "transferWithdrawn"),
                model,
                response,
                () -> {
                    model.addAttribute("form", new DecisionForm(null, null, null));
                    return page(id, model);
                });
    }

    private String page(String id, Model model) {
        model.addAttribute("file", cases.one(id, null));
        model.addAttribute("all", transfers.of(id));
        model.addAttribute("tab", "transfers");
        return "transfer/page";
    }

    private String form(String id, Model model, String template) {
        model.addAttribute("file", cases.one(id, null));
        return template;
    }

    private String request(String id, Model model) {
        model.addAttribute("consents", allowing(id));
        return form(id, model, "transfer/request");
    }

    /** Consents in force that speak of passing the case on to authorities. */
    private List<Consent> allowing(String id) {
        return consents.of(id).consents().stream()
                .filter(Consent::inForce)
                .filter(one ->
                        "AUTHORITIES".equals(one.recipient()) && one.scope().contains("CASE_TRANSFER"))
                .toList();
    }

    private static String back(String id, String done) {
        return "/cases/" + id + "/transfers?done=" + done;
    }
}
