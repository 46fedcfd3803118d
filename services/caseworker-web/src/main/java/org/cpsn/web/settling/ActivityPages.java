package org.cpsn.web.settling;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.cpsn.web.families.Households;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Days;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.SettlingService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a family earns its living with, and how that goes after some months. */
@Controller
@RequestMapping("/families/{id}/activities")
class ActivityPages {
    private static final Map<String, String> FIELDS = Map.of(
            "WORK_OF_AN_ADULT", "person",
            "STARTED_AFTER_THE_ARRIVAL", "on",
            "NOT_BEFORE_ITS_TIME", "on");

    record StartForm(String kind, String person, Typed.Day day, String key) {
        StartForm {
            day = day == null ? Typed.Day.NONE : day;
        }
    }

    record CheckUpForm(Typed.Day day, String state, String income, String key) {
        CheckUpForm {
            day = day == null ? Typed.Day.NONE : day;
        }
    }

    private final Households households;
    private final SettlingService settling;
    private final FormFlow flow;
    private final Words words;
    private final Days days;

    ActivityPages(Households households, SettlingService settling, FormFlow flow, Words words, Days days) {
        this.households = households;
        this.settling = settling;
        this.flow = flow;
        this.words = words;
        this.days = days;
    }

    @GetMapping
    String activities(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        households.shown(id, "activities", model);
        model.addAttribute("activities", settling.activities(id).activities());
        model.addAttribute("done", done);
        return "settling/activities";
    }

    @GetMapping("/new")
    String starting(@PathVariable String id, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new StartForm(null, null, Typed.Day.of(days.today()), null));
        return form(id, model);
    }

    @PostMapping("/new")
    String start(
            @PathVariable String id,
            @ModelAttribute("form") StartForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.kind())) faults.at("kind", words.say("fault.activityKind.required"));
        if (Typed.blank(form.person())) faults.at("person", words.say("fault.worker.required"));
        if (form.day().date().isEmpty()) faults.at("on", words.say("fault.day.malformed"));
        return flow.send(
                faults,
                form.key(),
                () -> settling.act(
                        id,
                        "activities",
                        List.of(),
                        Typed.filled(
                                "kind",
                                form.kind(),
                                "personId",
                                form.person(),
                                "on",
                                form.day().date().orElseThrow().toString()),
                        Asking.on(form.key(), "*")),
                answer -> "/families/" + id + "/activities?done=activity.started",
                model,
                response,
                () -> {
                    faults.moveTo(FIELDS);
                    return form(id, model);
                });
    }

    @GetMapping("/{activityId}/check-ups/{months}")
    String checking(@PathVariable String id, @PathVariable String activityId, @PathVariable int months, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new CheckUpForm(Typed.Day.of(days.today()), null, null, null));
        return checkUp(id, activityId, months, model);
    }

    @PostMapping("/{activityId}/check-ups/{months}")
    String check(
            @PathVariable String id,
            @PathVariable String activityId,
            @PathVariable int months,
            @ModelAttribute("form") CheckUpForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (form.day().date().isEmpty()) faults.at("on", words.say("fault.day.malformed"));
        if (Typed.blank(form.state())) faults.at("state", words.say("fault.activityState.required"));
        if (Typed.blank(form.income())) faults.at("income", words.say("fault.incomeBand.required"));
        return flow.send(
                faults,
                form.key(),
                () -> settling.act(
                        id,
                        "activities",
                        List.of(activityId, "check-ups", String.valueOf(months)),
                        Typed.filled(
                                "on",
                                form.day().date().orElseThrow().toString(),
                                "state",
                                form.state(),
                                "income",
                                form.income()),
                        Asking.on(form.key(), "*")),
                answer -> "/families/" + id + "/activities?done=activity.checked",
                model,
                response,
                () -> {
                    faults.moveTo(FIELDS);
                    return checkUp(id, activityId, months, model);
                });
    }

    private String form(String id, Model model) {
        households.shown(id, "activities", model);
        return "settling/activity";
    }

    private String checkUp(String id, String activityId, int months, Model model) {
        households.shown(id, "activities", model);
        model.addAttribute("activity", settling.activities(id).one(activityId));
        model.addAttribute("months", months);
        return "settling/check-up";
    }
}
