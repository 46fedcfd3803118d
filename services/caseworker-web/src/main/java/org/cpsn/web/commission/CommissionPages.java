package org.cpsn.web.commission;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.CommissionService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The commission's desk: which plans wait for it, and one of them with what it decides. */
@Controller
@RequestMapping("/commission")
class CommissionPages {

    /** @param key of the form that sends a plan back */
    record ReturnForm(String planId, Integer basedOn, String revision, String remark, String key) {}

    private final CommissionService commission;
    private final FormFlow flow;
    private final Words words;

    CommissionPages(CommissionService commission, FormFlow flow, Words words) {
        this.commission = commission;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping
    String queue(@RequestParam(required = false) String done, @RequestParam(required = false) String of, Model model) {
        model.addAttribute("queue", commission.waiting().without(of));
        model.addAttribute("done", done);
        return "commission/queue";
    }

    @GetMapping("/{id}")
    String deciding(@PathVariable String id, Model model) {
        flow.fresh(model);
        var plan = commission.toDecide(id);
        return page(plan, DecisionForm.on(plan), model);
    }

    @PostMapping("/{id}/decision")
    String decide(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = DecisionForm.typed(fields);
        var plan = commission.toDecide(id);
        var faults = new Faults();
        if (form.isBehind(plan)) faults.general(words.say("rule.PLAN_CHANGED_MEANWHILE"));
        else form.check(plan.items(), faults, words);
        return flow.send(
                faults,
                form.key(),
                () -> commission.decide(id, form.body(plan.items()), Asking.on(form.key(), "*")),
                answer -> "/commission?done=commission.decided&of=" + id,
                model,
                response,
                () -> {
                    faults.about().stream()
                            .findFirst()
                            .map(itemId -> "amount-" + itemId)
                            .ifPresent(amount -> faults.moveTo(
                                    Map.of("WITHIN_THE_CEILING", amount, "APPROVAL_SAYS_HOW_MUCH", amount)));
                    return faults.broke("PLAN_CHANGED_MEANWHILE")
                            ? page(commission.toDecide(id), form, model)
                            : page(plan, form, model);
                });
    }

    @PostMapping("/{id}/return")
    String giveBack(
            @PathVariable String id,
            @ModelAttribute("back") ReturnForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.revision())) faults.at("revision", words.say("fault.revision.required"));
        var body = new LinkedHashMap<String, Object>();
        body.put("planId", form.planId());
        body.put("basedOn", form.basedOn());
        body.put("reason", form.revision());
        if (!Typed.blank(form.remark())) body.put("remark", form.remark());
        return flow.send(
                faults,
                form.key(),
                () -> commission.giveBack(id, body, Asking.on(form.key(), "*")),
                answer -> "/commission?done=commission.returned&of=" + id,
                model,
                response,
                () -> {
                    var plan = commission.toDecide(id);
                    return page(plan, DecisionForm.on(plan), model);
                });
    }

    /** Where someone ends who reloads a decision. */
    @GetMapping({"/{id}/decision", "/{id}/return"})
    String back(@PathVariable String id) {
        return "redirect:/commission/" + id;
    }

    /**
     * Once somebody has been shown what is there now, and what of it they had not seen, the next try is based on it.
     */
    private String page(CommissionService.ToDecide plan, DecisionForm form, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("form", form.isBehind(plan) ? form.caughtUpWith(plan) : form);
        model.addAttribute("since", form.isBehind(plan) ? form.since(plan) : DecisionForm.Difference.NONE);
        if (!model.containsAttribute("back"))
            model.addAttribute("back", new ReturnForm(plan.planId(), plan.edition(), null, null, null));
        return "commission/decide";
    }
}
