package org.cpsn.web.transfer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.ServiceProblem;
import org.cpsn.web.services.TransfersService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Passing a case on, seen by who is asked to take it and may not read it yet; and all that waits. */
@Controller
@RequestMapping("/transfers")
class OfferPages {

    /** @param caseworker who will have it, when a Centre takes it */
    record AnswerForm(String transferId, String stage, String answer, String caseworker, String reason, String key) {}

    private final TransfersService transfers;
    private final FormFlow flow;
    private final Words words;

    OfferPages(TransfersService transfers, FormFlow flow, Words words) {
        this.transfers = transfers;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping
    String waiting(@RequestParam(required = false) String done, Model model) {
        model.addAttribute("waiting", transfers.waiting());
        model.addAttribute("done", done);
        return "transfer/list";
    }

    @GetMapping("/{caseId}")
    String offer(@PathVariable String caseId, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new AnswerForm(null, null, null, null, null, null));
        return offered(caseId, model);
    }

    @PostMapping("/{caseId}")
    String answer(
            @PathVariable String caseId,
            @ModelAttribute("form") AnswerForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        boolean takes = "acceptance".equals(form.answer());
        boolean forCentre = "ACCEPTANCE".equals(form.stage());
        if (!takes && !"refusal".equals(form.answer())) faults.at("answer", words.say("fault.transfer.answer"));
        if (takes && forCentre && Typed.blank(form.caseworker()))
            faults.at("caseworker", words.say("fault.caseworker.required"));
        if ("refusal".equals(form.answer()) && Typed.blank(form.reason()))
            faults.at("reason", words.say("fault.transfer.refusal"));
        return flow.send(
                faults,
                form.key(),
                () -> transfers.answer(
                        caseId, form.transferId(), takes ? "acceptance" : "refusal", body(form, takes), form.key()),
                answer -> takes
                        ? "/cases/" + caseId + "?atLeast=" + answer.version() + "&done=transferAccepted"
                        : "/transfers?done=transferRefused",
                model,
                response,
                () -> offered(caseId, model));
    }

    private static Map<String, Object> body(AnswerForm form, boolean takes) {
        if (!takes) return Map.of("reason", form.reason().strip());
        return Typed.blank(form.caseworker())
                ? Map.of()
                : Map.of("caseworker", form.caseworker().strip());
    }

    /** When nothing is offered any more, the case tells how it ended to those who may read it. */
    private String offered(String caseId, Model model) {
        try {
            model.addAttribute("offer", transfers.offer(caseId));
            return "transfer/offer";
        } catch (ServiceProblem problem) {
            if (problem.status() != 403 && problem.status() != 404) throw problem;
            return "redirect:/cases/" + caseId + "/transfers";
        }
    }
}
