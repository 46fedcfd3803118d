package org.cpsn.web.assignment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpsn.web.assignment.BulkAssignment.Chosen;
import org.cpsn.web.assignment.BulkAssignment.Outcome;
import org.cpsn.web.assignment.BulkAssignment.Result;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A supervisor gives many cases to one colleague. */
@Controller
@RequestMapping("/cases/assignments")
class BulkAssignmentPages {

    /** As many cases are assigned between two looks at how far it is. */
    private static final int STEP = 20;

    /** @param all the whole list that a filter finds rather than the chosen ones */
    record ChoiceForm(
            List<String> chosen, String all, String status, String risk, String concern, String mine, String overdue) {
        ChoiceForm {
            chosen = chosen == null ? List.of() : chosen;
        }

        Map<String, Object> filter() {
            var filter = new HashMap<String, Object>();
            filter.put("status", Typed.blank(status) ? "OPEN" : status);
            filter.put("risk", Typed.orNull(risk));
            filter.put("concern", Typed.orNull(concern));
            filter.put("mine", "true".equals(mine) ? "true" : null);
            filter.put("overdue", "true".equals(overdue) ? "true" : null);
            filter.values().removeIf(value -> value == null);
            return filter;
        }
    }

    /**
     * @param stepwise scripts run, so the page looks how far it is; without them everything happens at once
     * @param done, refused how it went so far
     * @param of how many there were at first
     */
    record AssignForm(
            List<String> chosen,
            String caseworker,
            String reason,
            String key,
            String stepwise,
            Integer done,
            Integer refused,
            Integer of) {
        AssignForm {
            chosen = chosen == null ? List.of() : chosen;
            done = done == null ? 0 : done;
            refused = refused == null ? 0 : refused;
            of = of == null ? chosen.size() : of;
        }
    }

    private final BulkAssignment bulk;
    private final FormFlow flow;
    private final Words words;

    BulkAssignmentPages(BulkAssignment bulk, FormFlow flow, Words words) {
        this.bulk = bulk;
        this.flow = flow;
        this.words = words;
    }

    /** Where someone ends who reloads. */
    @GetMapping({"", "/run"})
    String back() {
        return "redirect:/cases";
    }

    @PostMapping
    String choose(@ModelAttribute ChoiceForm choice, Model model, HttpServletResponse response) {
        var chosen = "true".equals(choice.all())
                ? bulk.allThat(choice.filter())
                : choice.chosen().stream().map(Chosen::of).toList();
        flow.fresh(model);
        var faults = new Faults();
        if (chosen.isEmpty()) {
            faults.general(words.say("fault.bulk.none"));
            response.setStatus(faults.status());
            model.addAttribute("faults", faults);
        }
        model.addAttribute("form", new AssignForm(both(chosen), null, null, null, null, null, null, null));
        return form(chosen, model);
    }

    @PostMapping("/run")
    String run(@ModelAttribute("form") AssignForm form, Model model, HttpServletResponse response) {
        var chosen = form.chosen().stream().map(Chosen::of).toList();
        var faults = new Faults();
        if (chosen.isEmpty()) faults.general(words.say("fault.bulk.none"));
        if (Typed.blank(form.caseworker())) faults.at("caseworker", words.say("fault.caseworker.required"));
        if (Typed.blank(form.reason())) faults.at("reason", words.say("fault.transfer.reason"));
        if (!isKey(form.key())) faults.general(words.say("fault.invalid"));
        if (faults.any()) return flow.again(faults, form.key(), model, response, () -> form(chosen, model));
        // whatever becomes of each case, the form itself has arrived
        FormFlow.taken(form.key(), response);
        boolean stepwise = "true".equals(form.stepwise());
        if (stepwise) {
            model.addAttribute("results", List.<Result>of());
            model.addAttribute("left", both(chosen));
            return "assignment/progress";
        }
        model.addAttribute("results", assign(form, chosen));
        model.addAttribute("left", List.of());
        return counted(form, model, "assignment/progress");
    }

    /** The next few, asked for by the page while it shows how far it is. */
    @PostMapping("/step")
    String step(@ModelAttribute("form") AssignForm form, Model model) {
        var chosen = form.chosen().stream().map(Chosen::of).toList();
        int now = Math.min(STEP, chosen.size());
        model.addAttribute("results", assign(form, chosen.subList(0, now)));
        model.addAttribute("left", both(chosen.subList(now, chosen.size())));
        return counted(form, model, "assignment/parts :: step");
    }

    private List<Result> assign(AssignForm form, List<Chosen> chosen) {
        return bulk.assign(chosen, form.caseworker().strip(), form.reason().strip(), form.key());
    }

    /** How it went so far, before and in this step. */
    @SuppressWarnings("unchecked")
    private static String counted(AssignForm form, Model model, String template) {
        var results = (List<Result>) model.getAttribute("results");
        int assigned = (int) results.stream()
                .filter(result -> result.outcome() == Outcome.ASSIGNED)
                .count();
        model.addAttribute(
                "form",
                new AssignForm(
                        form.chosen(),
                        form.caseworker(),
                        form.reason(),
                        form.key(),
                        form.stepwise(),
                        form.done() + assigned,
                        form.refused() + results.size() - assigned,
                        form.of()));
        return template;
    }

    private String form(List<Chosen> chosen, Model model) {
        var children = bulk.children(chosen);
        var names = new ArrayList<String>();
        chosen.forEach(one -> names.add(words.nameOf(children.get(one.childId()))));
        model.addAttribute("names", names);
        return "assignment/form";
    }

    private static List<String> both(List<Chosen> chosen) {
        return chosen.stream().map(Chosen::both).toList();
    }

    private static boolean isKey(String key) {
        try {
            return key != null && UUID.fromString(key) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
