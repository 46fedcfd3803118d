package org.cpsn.web.survey;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.cpsn.web.families.Households;
import org.cpsn.web.families.Mistakes;
import org.cpsn.web.families.Mistakes.Mistake;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Days;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.NoSuchThing;
import org.cpsn.web.services.SurveysService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a family's reintegration goes, as it says itself: the latest round drawn, all of them beside each other. */
@Controller
@RequestMapping("/families/{id}/survey")
class SurveyPages {
    private final Households households;
    private final SurveysService surveys;
    private final Mistakes mistakes;
    private final FormFlow flow;
    private final Words words;
    private final Days days;

    SurveyPages(
            Households households, SurveysService surveys, Mistakes mistakes, FormFlow flow, Words words, Days days) {
        this.households = households;
        this.surveys = surveys;
        this.mistakes = mistakes;
        this.flow = flow;
        this.words = words;
        this.days = days;
    }

    @GetMapping
    String page(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        households.shown(id, "survey", model);
        var all = surveys.of(id);
        model.addAttribute("surveys", all);
        model.addAttribute("done", done);
        if (!all.rounds().isEmpty()) {
            model.addAttribute("radar", Radar.of(all.latest(), all.before()));
            model.addAttribute("development", Development.of(all.rounds()));
        }
        return "survey/page";
    }

    @GetMapping("/new")
    String asking(@PathVariable String id, Model model) {
        flow.fresh(model);
        return form(id, new SurveyForm(Typed.Day.of(days.today()), null, Map.of(), null), model);
    }

    @PostMapping("/new")
    String record(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = SurveyForm.typed(fields);
        var faults = new Faults();
        form.check(faults, words);
        return flow.send(
                faults,
                form.key(),
                () -> surveys.record(
                        id,
                        form.body(surveys.of(id), households.shown(id, "survey", model)),
                        Asking.on(form.key(), "*")),
                answer -> "/families/" + id + "/survey?done=survey",
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
                mistake(id, one), reason, key, asking -> surveys.withdraw(id, one, reason, asking), model, response);
    }

    private Mistake mistake(String id, String one) {
        return new Mistake(
                id,
                "survey",
                one,
                () -> surveys.of(id).rounds().stream()
                        .filter(known -> known.surveyId().equals(one))
                        .findFirst()
                        .map(known -> words.say("survey.round.when", known.round(), words.date(known.conductedOn())))
                        .orElseThrow(NoSuchThing::new));
    }

    private String form(String id, SurveyForm form, Model model) {
        households.shown(id, "survey", model);
        model.addAttribute("surveys", surveys.of(id));
        model.addAttribute("form", form);
        return "survey/form";
    }
}
