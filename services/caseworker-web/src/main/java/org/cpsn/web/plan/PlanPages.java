package org.cpsn.web.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.CasesService.CaseView;
import org.cpsn.web.services.PlansService;
import org.cpsn.web.services.PlansService.Plans;
import org.cpsn.web.services.ReferralsService;
import org.cpsn.web.services.ReferralsService.Provider;
import org.cpsn.web.services.ServiceProblem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan of a case: what is in force, what is on its way, and what was before. */
@Controller
class PlanPages {

    /** A supervisor's answer to what was submitted. */
    record Decision(String planId, String basedOn, String decision, String comments, String key) {
        static final Decision NONE = new Decision(null, null, null, null, null);
    }

    private static final Set<String> DRAFT_MOVED_ON =
            Set.of("CHANGED_MEANWHILE", "PLAN_WAITS_FOR_APPROVAL", "PLAN_DRAFT_IS_GONE");

    private final PlansService plans;
    private final CasesService cases;
    private final ReferralsService referrals;
    private final FormFlow flow;
    private final Words words;

    PlanPages(PlansService plans, CasesService cases, ReferralsService referrals, FormFlow flow, Words words) {
        this.plans = plans;
        this.cases = cases;
        this.referrals = referrals;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping("/cases/{id}/plan")
    String plan(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        flow.fresh(model);
        model.addAttribute("done", done);
        return show(id, Decision.NONE, model);
    }

    /** The draft that waits for somebody to go on with it, else a new one: of what is in force, if anything is. */
    @GetMapping("/cases/{id}/plan/write")
    String write(@PathVariable String id, Model model) {
        var all = plans.of(id);
        var file = cases.one(id, null);
        var proposal = all.proposal();
        if (proposal.isPresent() && proposal.get().submittedAndOpen()) return "redirect:/cases/" + id + "/plan";
        flow.fresh(model);
        var form = proposal.map(PlanForm::goingOnWith)
                .or(() -> all.inForce().map(PlanForm::revising))
                .orElseGet(() -> PlanForm.empty(file.caseworker()));
        return write(file, form, model);
    }

    @PostMapping("/cases/{id}/plan/write")
    String write(
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = PlanForm.typed(fields);
        var key = fields.get("key");
        var action = fields.getOrDefault("action", "draft");
        if (!action.equals("draft") && !action.equals("submit")) {
            var file = cases.one(id, null);
            model.addAttribute("faults", new Faults());
            model.addAttribute("key", key);
            return write(file, form.changed(action, file.caseworker()), model);
        }
        boolean submit = action.equals("submit");
        var faults = form.check(submit, words);
        return flow.send(
                faults,
                key,
                () -> plans.write(id, form.planId(), form.body(submit), key),
                answer -> "/cases/" + id + "/plan?done=" + (submit ? "planSubmitted" : "planDraft"),
                model,
                response,
                () -> again(id, form, faults, model));
    }

    @PostMapping("/cases/{id}/plan/discard")
    String discard(
            @PathVariable String id,
            @RequestParam String planId,
            @RequestParam String basedOn,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return flow.send(
                new Faults(),
                key,
                () -> plans.act(id, planId, "discard", Map.of("basedOn", basedOn), key),
                answer -> "/cases/" + id + "/plan?done=planDiscarded",
                model,
                response,
                () -> show(id, Decision.NONE, model));
    }

    @PostMapping("/cases/{id}/plan/decision")
    String decide(
            @PathVariable String id,
            @ModelAttribute("decision") Decision decision,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        boolean approves = "approval".equals(decision.decision());
        if (!approves && !"return".equals(decision.decision()))
            faults.at("decision", words.say("fault.decision.required"));
        else if (!approves && Typed.blank(decision.comments()))
            faults.at("comments", words.say("fault.comments.required"));
        var body = new LinkedHashMap<String, Object>();
        body.put("basedOn", decision.basedOn());
        body.put("comments", Typed.orNull(decision.comments()));
        return flow.send(
                faults,
                decision.key(),
                () -> plans.act(id, decision.planId(), decision.decision(), body, decision.key()),
                answer -> "/cases/" + id + "/plan?done=" + (approves ? "planApproved" : "planReturned"),
                model,
                response,
                () -> show(id, decision, model));
    }

    @PostMapping("/cases/{id}/plan/success")
    String recordSuccess(
            @PathVariable String id,
            @RequestParam String planId,
            @RequestParam String interventionId,
            @RequestParam String success,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        var body = Map.of("interventionId", interventionId, "success", success);
        return flow.send(
                new Faults(),
                key,
                () -> plans.act(id, planId, "success", body, key),
                answer -> "/cases/" + id + "/plan?done=planSuccess",
                model,
                response,
                () -> show(id, Decision.NONE, model));
    }

    /** Where someone ends who reloads a refused answer: at the plan itself. */
    @GetMapping("/cases/{id}/plan/{act:discard|decision|success}")
    String back(@PathVariable String id) {
        return "redirect:/cases/" + id + "/plan";
    }

    /** Two people wrote: the second sees what is there now beside what they typed themselves, and chooses. */
    private String again(String id, PlanForm form, Faults faults, Model model) {
        var file = cases.one(id, null);
        if (DRAFT_MOVED_ON.stream().noneMatch(faults::broke)) return write(file, form, model);
        var theirs = plans.of(id).proposal().orElse(null);
        model.addAttribute("theirs", theirs);
        return theirs == null
                ? write(file, form.on(null, null), model)
                : write(file, form.on(theirs.planId(), String.valueOf(theirs.edition())), model);
    }

    private String write(CaseView file, PlanForm form, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("form", form);
        model.addAttribute("providers", providersOf(file.municipality()));
        model.addAttribute("providerNames", names());
        return "plan/write";
    }

    private String show(String id, Decision decision, Model model) {
        Plans all = plans.of(id);
        model.addAttribute("file", cases.one(id, null));
        model.addAttribute("tab", "plan");
        model.addAttribute("assessed", all.assessed());
        model.addAttribute("proposal", all.proposal().orElse(null));
        model.addAttribute("inForce", all.inForce().orElse(null));
        model.addAttribute("replaced", all.replaced());
        model.addAttribute("decision", decision);
        model.addAttribute("providerNames", names());
        return "plan/page";
    }

    /** Without the list a provider can still be named in words. */
    private List<Provider> providersOf(String municipality) {
        try {
            return referrals.providers(null, municipality);
        } catch (ServiceProblem away) {
            if (!away.mayHaveHappened()) throw away;
            return List.of();
        }
    }

    /** A provider's id still says something; a page without the plan would not. */
    private Map<String, String> names() {
        return providersOf(null).stream().collect(Collectors.toMap(Provider::id, Provider::name, (one, other) -> one));
    }
}
