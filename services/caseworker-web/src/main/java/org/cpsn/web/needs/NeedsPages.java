package org.cpsn.web.needs;

import jakarta.servlet.http.HttpServletResponse;
import org.cpsn.web.families.Households;
import org.cpsn.web.families.Mistakes;
import org.cpsn.web.families.Mistakes.Mistake;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Days;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.NeedsService;
import org.cpsn.web.services.NoSuchThing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a family and each of its children need, as often as somebody looks. */
@Controller
@RequestMapping("/families/{id}/needs")
class NeedsPages {
    private final Households households;
    private final NeedsService needs;
    private final Mistakes mistakes;
    private final FormFlow flow;
    private final Words words;
    private final Days days;

    NeedsPages(Households households, NeedsService needs, Mistakes mistakes, FormFlow flow, Words words, Days days) {
        this.households = households;
        this.needs = needs;
        this.mistakes = mistakes;
        this.flow = flow;
        this.words = words;
        this.days = days;
    }

    @GetMapping
    String page(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        households.shown(id, "needs", model);
        model.addAttribute("needs", needs.of(id));
        model.addAttribute("done", done);
        return "needs/page";
    }

    @GetMapping("/new")
    String assessing(@PathVariable String id, Model model) {
        flow.fresh(model);
        return form(id, NeedsForm.on(Typed.Day.of(days.today())), model);
    }

    @PostMapping("/new")
    String assess(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = NeedsForm.typed(fields);
        var faults = new Faults();
        form.check(faults, words);
        return flow.send(
                faults,
                form.key(),
                () -> needs.assess(
                        id, form.body(needs.of(id), households.shown(id, "needs", model)), Asking.on(form.key(), "*")),
                answer -> "/families/" + id + "/needs?done=needs",
                model,
                response,
                () -> form(id, form, model));
    }

    @GetMapping("/{one}/withdrawal")
    String wrong(@PathVariable String id, @PathVariable String one, Model model) {
        return mistakes.asked(mistake(id, one), model);
    }

    @PostMapping("/{one}/withdrawal")
    String withdraw(
            @PathVariable String id,
            @PathVariable String one,
            @RequestParam(required = false) String reason,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return mistakes.withdrawn(
                mistake(id, one), reason, key, asking -> needs.withdraw(id, one, reason, asking), model, response);
    }

    private Mistake mistake(String id, String one) {
        return new Mistake(
                id,
                "needs",
                one,
                () -> needs.of(id).assessments().stream()
                        .filter(known -> known.assessmentId().equals(one))
                        .findFirst()
                        .map(known -> words.say("needs.when", words.date(known.assessedOn())))
                        .orElseThrow(NoSuchThing::new));
    }

    private String form(String id, NeedsForm form, Model model) {
        households.shown(id, "needs", model);
        model.addAttribute("needs", needs.of(id));
        model.addAttribute("form", form);
        return "needs/form";
    }
}
