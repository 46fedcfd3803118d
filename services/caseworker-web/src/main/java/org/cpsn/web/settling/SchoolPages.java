package org.cpsn.web.settling;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.families.Households;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Days;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.ReferralsService;
import org.cpsn.web.services.ReferralsService.Provider;
import org.cpsn.web.services.ServiceProblem;
import org.cpsn.web.services.SettlingService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether the children of a family go to school, and to which classes beside it. */
@Controller
@RequestMapping("/families/{id}")
class SchoolPages {
    private static final Map<String, String> CLASS_FIELDS = Map.of(
            "JOINED_AFTER_THE_ARRIVAL", "on",
            "ATTENDED_WHAT_WAS_HELD", "attended",
            "WHILE_IN_THE_CLASS", "day",
            "EACH_PERIOD_ONCE", "day",
            "LEFT_AFTER_JOINING", "on",
            "ENROLLED_AFTER_THE_ARRIVAL", "on");

    record EnrolmentForm(Typed.Day day, String grade, String key) {
        EnrolmentForm {
            day = day == null ? Typed.Day.NONE : day;
        }
    }

    record ReasonForm(String reason, String key) {}

    record ClassForm(String child, String kind, String provider, Typed.Day day, String key) {
        ClassForm {
            day = day == null ? Typed.Day.NONE : day;
        }
    }

    record AttendanceForm(String span, Typed.Day day, String held, String attended, String key) {
        AttendanceForm {
            day = day == null ? Typed.Day.NONE : day;
        }
    }

    record LeavingForm(Typed.Day day, String reason, String key) {
        LeavingForm {
            day = day == null ? Typed.Day.NONE : day;
        }
    }

    private final Households households;
    private final SettlingService settling;
    private final ReferralsService referrals;
    private final FormFlow flow;
    private final Words words;
    private final Days days;

    SchoolPages(
            Households households,
            SettlingService settling,
            ReferralsService referrals,
            FormFlow flow,
            Words words,
            Days days) {
        this.households = households;
        this.settling = settling;
        this.referrals = referrals;
        this.flow = flow;
        this.words = words;
        this.days = days;
    }

    @GetMapping("/school")
    String school(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        flow.fresh(model);
        model.addAttribute("done", done);
        return page(id, Map.of(), model);
    }

    @PostMapping("/school/ages")
    String ages(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var said = new LinkedHashMap<String, Boolean>();
        var typed = fields.toSingleValueMap();
        typed.forEach((name, value) -> {
            if (name.startsWith("age-") && !Typed.blank(value)) said.put(name.substring(4), value.equals("yes"));
        });
        var faults = new Faults();
        if (said.isEmpty()) faults.general(words.say("fault.ages.required"));
        var key = typed.get("key");
        return flow.send(
                faults,
                key,
                () -> settling.act(id, "school", List.of("ages"), Map.of("ofSchoolAge", said), Asking.on(key, "*")),
                answer -> schoolOf(id, "ages"),
                model,
                response,
                () -> page(id, typed, model));
    }

    @GetMapping("/school/{childId}/enrolment")
    String enrolling(@PathVariable String id, @PathVariable String childId, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new EnrolmentForm(null, null, null));
        return child(id, childId, "enrolment", model);
    }

    @PostMapping("/school/{childId}/enrolment")
    String enrolled(
            @PathVariable String id,
            @PathVariable String childId,
            @ModelAttribute("form") EnrolmentForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        checkDay(form.day(), "on", faults);
        if (Typed.blank(form.grade())) faults.at("grade", words.say("fault.grade.required"));
        return flow.send(
                faults,
                form.key(),
                () -> settling.act(
                        id,
                        "school",
                        List.of(childId, "enrolment"),
                        Typed.filled("on", iso(form.day()), "grade", form.grade()),
                        Asking.on(form.key(), "*")),
                answer -> schoolOf(id, "enrolled"),
                model,
                response,
                () -> {
                    faults.moveTo(CLASS_FIELDS);
                    return child(id, childId, "enrolment", model);
                });
    }

    @GetMapping("/school/{childId}/not-possible")
    String impossible(@PathVariable String id, @PathVariable String childId, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new ReasonForm(null, null));
        return child(id, childId, "not-possible", model);
    }

    @PostMapping("/school/{childId}/not-possible")
    String notPossible(
            @PathVariable String id,
            @PathVariable String childId,
            @ModelAttribute("form") ReasonForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.reason())) faults.at("reason", words.say("fault.notEnrolledReason.required"));
        return flow.send(
                faults,
                form.key(),
                () -> settling.act(
                        id,
                        "school",
                        List.of(childId, "not-possible"),
                        Typed.filled("reason", form.reason()),
                        Asking.on(form.key(), "*")),
                answer -> schoolOf(id, "notPossible"),
                model,
                response,
                () -> child(id, childId, "not-possible", model));
    }

    @GetMapping("/classes/new")
    String joining(@PathVariable String id, Model model) {
        flow.fresh(model);
        return joining(id, new ClassForm(null, null, null, Typed.Day.of(days.today()), null), model);
    }

    @PostMapping("/classes/new")
    String join(
            @PathVariable String id,
            @ModelAttribute("form") ClassForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.child())) faults.at("child", words.say("fault.classChild.required"));
        if (Typed.blank(form.kind())) faults.at("kind", words.say("fault.classKind.required"));
        if (Typed.blank(form.provider())) faults.at("provider", words.say("fault.classProvider.required"));
        checkDay(form.day(), "on", faults);
        return flow.send(
                faults,
                form.key(),
                () -> settling.act(
                        id,
                        "classes",
                        List.of(),
                        Typed.filled(
                                "childId",
                                form.child(),
                                "kind",
                                form.kind(),
                                "providerId",
                                form.provider(),
                                "on",
                                iso(form.day())),
                        Asking.on(form.key(), "*")),
                answer -> schoolOf(id, "classJoined"),
                model,
                response,
                () -> {
                    faults.moveTo(CLASS_FIELDS);
                    return joining(id, form, model);
                });
    }

    @GetMapping("/classes/{classId}/attendance")
    String attending(@PathVariable String id, @PathVariable String classId, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new AttendanceForm("MONTH", Typed.Day.of(days.today()), null, null, null));
        return one(id, classId, "attendance", model);
    }

    @PostMapping("/classes/{classId}/attendance")
    String attend(
            @PathVariable String id,
            @PathVariable String classId,
            @ModelAttribute("form") AttendanceForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.span())) faults.at("span", words.say("fault.span.required"));
        checkDay(form.day(), "day", faults);
        checkNumber(form.held(), "held", faults);
        checkNumber(form.attended(), "attended", faults);
        return flow.send(
                faults,
                form.key(),
                () -> settling.act(
                        id,
                        "classes",
                        List.of(classId, "attendance"),
                        Typed.filled(
                                "span",
                                form.span(),
                                "day",
                                iso(form.day()),
                                "held",
                                Integer.valueOf(form.held().strip()),
                                "attended",
                                Integer.valueOf(form.attended().strip())),
                        Asking.on(form.key(), "*")),
                answer -> schoolOf(id, "attended"),
                model,
                response,
                () -> {
                    faults.moveTo(CLASS_FIELDS);
                    return one(id, classId, "attendance", model);
                });
    }

    @GetMapping("/classes/{classId}/departure")
    String leaving(@PathVariable String id, @PathVariable String classId, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new LeavingForm(Typed.Day.of(days.today()), null, null));
        return one(id, classId, "class-departure", model);
    }

    @PostMapping("/classes/{classId}/departure")
    String leave(
            @PathVariable String id,
            @PathVariable String classId,
            @ModelAttribute("form") LeavingForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        checkDay(form.day(), "on", faults);
        if (Typed.blank(form.reason())) faults.at("reason", words.say("fault.leftClassReason.required"));
        return flow.send(
                faults,
                form.key(),
                () -> settling.act(
                        id,
                        "classes",
                        List.of(classId, "departure"),
                        Typed.filled("on", iso(form.day()), "reason", form.reason()),
                        Asking.on(form.key(), "*")),
                answer -> schoolOf(id, "classLeft"),
                model,
                response,
                () -> {
                    faults.moveTo(CLASS_FIELDS);
                    return one(id, classId, "class-departure", model);
                });
    }

    private void checkDay(Typed.Day day, String field, Faults faults) {
        if (day.date().isEmpty()) faults.at(field, words.say("fault.day.malformed"));
    }

    private void checkNumber(String typed, String field, Faults faults) {
        if (Typed.blank(typed) || !typed.strip().matches("\\d{1,3}"))
            faults.at(field, words.say("fault.lessons.malformed"));
    }

    private static String iso(Typed.Day day) {
        return day.date().orElseThrow().toString();
    }

    private static String schoolOf(String id, String done) {
        return "/families/" + id + "/school?done=school." + done;
    }

    /** @param said what was chosen of those of whom nobody has said whether they are of school age */
    private String page(String id, Map<String, String> said, Model model) {
        households.shown(id, "school", model);
        model.addAttribute("school", settling.school(id));
        model.addAttribute("classes", settling.classes(id).classes());
        model.addAttribute("said", said);
        return "settling/school";
    }

    private String child(String id, String childId, String template, Model model) {
        households.shown(id, "school", model);
        model.addAttribute("child", settling.school(id).child(childId));
        return "settling/" + template;
    }

    private String joining(String id, ClassForm form, Model model) {
        var family = households.shown(id, "school", model);
        model.addAttribute("form", form);
        model.addAttribute("providers", providers(family.municipality()));
        return "settling/class";
    }

    private String one(String id, String classId, String template, Model model) {
        households.shown(id, "school", model);
        model.addAttribute("one", settling.classes(id).one(classId));
        return "settling/" + template;
    }

    /** A form without the list is still shown: what is there may come back while somebody types. */
    private List<Provider> providers(String municipality) {
        try {
            return referrals.providers(null, municipality);
        } catch (ServiceProblem away) {
            if (!away.mayHaveHappened()) throw away;
            return List.of();
        }
    }
}
