package org.cpsn.web.juvenilejustice;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Days;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.Answer;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.JusticeService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A child in conflict with the law: what it did and when, what was ordered, and what became of it. */
@Controller
@RequestMapping("/cases/{id}/juvenile-justice")
class JusticePages {

    record ActForm(Typed.Day act, String offence, String gravity, String account, String key) {
        ActForm {
            act = act == null ? Typed.Day.NONE : act;
        }
    }

    record MeasureForm(
            String measure,
            String orderedBy,
            Typed.Day starts,
            Typed.Day due,
            String hours,
            String details,
            String key) {
        MeasureForm {
            starts = starts == null ? Typed.Day.NONE : starts;
            due = due == null ? Typed.Day.NONE : due;
        }
    }

    record ProgressForm(String hours, String note, Typed.Day happened, String key) {
        ProgressForm {
            happened = happened == null ? Typed.Day.NONE : happened;
        }
    }

    record OutcomeForm(String outcome, String reason, Typed.Day happened, String key) {
        OutcomeForm {
            happened = happened == null ? Typed.Day.NONE : happened;
        }
    }

    private final CasesService cases;
    private final JusticeService justice;
    private final FormFlow flow;
    private final Words words;
    private final Days days;

    JusticePages(CasesService cases, JusticeService justice, FormFlow flow, Words words, Days days) {
        this.cases = cases;
        this.justice = justice;
        this.flow = flow;
        this.words = words;
        this.days = days;
    }

    @GetMapping
    String page(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        file(id, model);
        model.addAttribute("tab", "juvenileJustice");
        model.addAttribute("done", done);
        model.addAttribute("justice", justice.of(id));
        return "juvenilejustice/page";
    }

    @GetMapping("/acts/new")
    String recording(@PathVariable String id, Model model) {
        return fresh(new ActForm(null, null, null, null, null), model, () -> form(id, "act", model));
    }

    @PostMapping("/acts/new")
    String record(
            @PathVariable String id, @ModelAttribute("form") ActForm form, Model model, HttpServletResponse response) {
        var faults = new Faults();
        if (form.act().date().isEmpty()) faults.at("actOn", words.say("fault.happened.malformed"));
        if (Typed.blank(form.offence())) faults.at("offence", words.say("fault.offence.required"));
        if (Typed.blank(form.gravity())) faults.at("gravity", words.say("fault.gravity.required"));
        return send(
                id,
                faults,
                form.key(),
                () -> justice.record(
                        id,
                        Typed.filled(
                                "actOn", text(form.act()),
                                "offence", form.offence(),
                                "gravity", form.gravity(),
                                "account", Typed.orNull(form.account())),
                        form.key()),
                "offence",
                model,
                response,
                () -> form(id, "act", model));
    }

    /** Asks for the age at the act again, now that more may be known of the birthday. */
    @PostMapping("/acts/{actId}/age")
    String redetermine(
            @PathVariable String id,
            @PathVariable String actId,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return send(
                id,
                new Faults(),
                key,
                () -> justice.redetermineAge(id, actId, key),
                "age",
                model,
                response,
                () -> page(id, null, model));
    }

    /** Where someone ends who reloads a refused answer. */
    @GetMapping("/acts/{actId}/age")
    String back(@PathVariable String id) {
        return "redirect:/cases/" + id + "/juvenile-justice";
    }

    @GetMapping("/acts/{actId}/measures/new")
    String ordering(@PathVariable String id, @PathVariable String actId, Model model) {
        var form = new MeasureForm(null, null, Typed.Day.of(days.today()), null, null, null, null);
        return fresh(form, model, () -> ofAct(id, actId, model));
    }

    @PostMapping("/acts/{actId}/measures/new")
    String order(
            @PathVariable String id,
            @PathVariable String actId,
            @ModelAttribute("form") MeasureForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.measure())) faults.at("measure", words.say("fault.measure.required"));
        if (Typed.blank(form.orderedBy())) faults.at("orderedBy", words.say("fault.orderedBy.required"));
        if (form.starts().date().isEmpty()) faults.at("startsOn", words.say("fault.day.malformed"));
        if (form.due().date().isEmpty()) faults.at("dueOn", words.say("fault.day.malformed"));
        hours(form.hours(), faults);
        return send(
                id,
                faults,
                form.key(),
                () -> justice.order(
                        id,
                        actId,
                        Typed.filled(
                                "measure", form.measure(),
                                "orderedBy", form.orderedBy(),
                                "startsOn", text(form.starts()),
                                "dueOn", text(form.due()),
                                "hours", Typed.orNull(form.hours()),
                                "details", Typed.orNull(form.details())),
                        form.key()),
                "measure",
                model,
                response,
                () -> ofAct(id, actId, model));
    }

    @GetMapping("/measures/{measureId}/progress")
    String noting(@PathVariable String id, @PathVariable String measureId, Model model) {
        var form = new ProgressForm(null, null, Typed.Day.of(days.today()), null);
        return fresh(form, model, () -> ofMeasure(id, measureId, "progress", model));
    }

    @PostMapping("/measures/{measureId}/progress")
    String note(
            @PathVariable String id,
            @PathVariable String measureId,
            @ModelAttribute("form") ProgressForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        hours(form.hours(), faults);
        if (Typed.blank(form.hours()) && Typed.blank(form.note()))
            faults.at("note", words.say("fault.progress.required"));
        happened(form.happened(), faults);
        return send(
                id,
                faults,
                form.key(),
                () -> justice.note(
                        id,
                        measureId,
                        Typed.filled(
                                "hours", Typed.orNull(form.hours()),
                                "note", Typed.orNull(form.note()),
                                "occurredAt", moment(id, form.happened())),
                        form.key()),
                "measureProgress",
                model,
                response,
                () -> ofMeasure(id, measureId, "progress", model));
    }

    @GetMapping("/measures/{measureId}/outcome")
    String ending(@PathVariable String id, @PathVariable String measureId, Model model) {
        var form = new OutcomeForm(null, null, Typed.Day.of(days.today()), null);
        return fresh(form, model, () -> ofMeasure(id, measureId, "outcome", model));
    }

    @PostMapping("/measures/{measureId}/outcome")
    String end(
            @PathVariable String id,
            @PathVariable String measureId,
            @ModelAttribute("form") OutcomeForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.outcome())) faults.at("outcome", words.say("fault.measureOutcome.required"));
        if ("BREACHED".equals(form.outcome()) && Typed.blank(form.reason()))
            faults.at("reason", words.say("fault.breach.required"));
        happened(form.happened(), faults);
        return send(
                id,
                faults,
                form.key(),
                () -> justice.end(
                        id,
                        measureId,
                        Typed.filled(
                                "outcome", form.outcome(),
                                "reason", Typed.orNull(form.reason()),
                                "occurredAt", moment(id, form.happened())),
                        form.key()),
                "measureOutcome",
                model,
                response,
                () -> ofMeasure(id, measureId, "outcome", model));
    }

    private String fresh(Record form, Model model, Supplier<String> page) {
        flow.fresh(model);
        model.addAttribute("form", form);
        return page.get();
    }

    private String send(
            String id,
            Faults faults,
            String key,
            Supplier<Answer> act,
            String done,
            Model model,
            HttpServletResponse response,
            Supplier<String> again) {
        return flow.send(
                faults,
                key,
                act,
                answer -> "/cases/" + id + "/juvenile-justice?done=justice." + done,
                model,
                response,
                again);
    }

    private String form(String id, String template, Model model) {
        file(id, model);
        return "juvenilejustice/" + template;
    }

    private String ofAct(String id, String actId, Model model) {
        model.addAttribute("act", justice.of(id).act(actId));
        return form(id, "measure", model);
    }

    private String ofMeasure(String id, String measureId, String template, Model model) {
        model.addAttribute("measure", justice.of(id).measure(measureId));
        return form(id, template, model);
    }

    private void file(String id, Model model) {
        model.addAttribute("file", cases.one(id, null));
    }

    private void hours(String typed, Faults faults) {
        if (!Typed.blank(typed) && !typed.strip().matches("[1-9]\\d{0,3}"))
            faults.at("hours", words.say("fault.hours.malformed"));
    }

    private void happened(Typed.Day day, Faults faults) {
        if (day.date().isEmpty()) faults.at("occurredAt", words.say("fault.happened.malformed"));
    }

    private String moment(String id, Typed.Day day) {
        var at = days.moment(day.date().orElseThrow(), cases.one(id, null).reportedAt());
        return at == null ? null : at.toString();
    }

    private static String text(Typed.Day day) {
        return day.date().map(LocalDate::toString).orElseThrow();
    }
}
