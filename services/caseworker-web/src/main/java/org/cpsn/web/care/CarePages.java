package org.cpsn.web.care;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.Answer;
import org.cpsn.web.services.CareService;
import org.cpsn.web.services.PeopleService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Who cares for a child and who decides for it: written down when it begins, when it ends, and when it was a mistake.
 */
@Controller
@RequestMapping("/people/{id}")
class CarePages {

    record ArrangementForm(
            String type,
            Typed.Day started,
            Typed.Day ended,
            String caregiver,
            String agency,
            String reason,
            String key) {
        ArrangementForm {
            started = started == null ? Typed.Day.NONE : started;
            ended = ended == null ? Typed.Day.NONE : ended;
        }
    }

    record GuardianForm(
            String kind, String guardian, String body, Typed.Day began, Typed.Day ended, String document, String key) {
        GuardianForm {
            began = began == null ? Typed.Day.NONE : began;
            ended = ended == null ? Typed.Day.NONE : ended;
        }
    }

    /** @param mistake why it was none; only where it was recorded by mistake */
    record EndForm(Typed.Day ended, String reason, String mistake, String key) {
        static final EndForm EMPTY = new EndForm(null, null, null, null);

        EndForm {
            ended = ended == null ? Typed.Day.NONE : ended;
        }
    }

    private final PeopleService people;
    private final CareService care;
    private final FormFlow flow;
    private final Words words;

    CarePages(PeopleService people, CareService care, FormFlow flow, Words words) {
        this.people = people;
        this.care = care;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping("/care/new")
    String arranging(@PathVariable String id, Model model) {
        flow.fresh(model);
        return arrangement(id, new ArrangementForm(null, null, null, null, null, null, null), model);
    }

    @PostMapping("/care/new")
    String arrange(
            @PathVariable String id,
            @ModelAttribute("form") ArrangementForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.type())) faults.at("type", words.say("fault.careType.required"));
        required(form.started(), "startedOn", faults);
        optional(form.ended(), "endedOn", faults);
        var body = new LinkedHashMap<String, Object>();
        put(body, "type", form.type());
        form.started().date().ifPresent(day -> body.put("startedOn", day));
        form.ended().date().ifPresent(day -> body.put("endedOn", day));
        put(body, "caregiverId", form.caregiver());
        put(body, "agency", form.agency());
        put(body, "reason", form.reason());
        return send(
                id,
                "care",
                faults,
                form.key(),
                () -> care.add(id, "care", body, form.key()),
                model,
                response,
                () -> arrangement(id, form, model));
    }

    @GetMapping("/care/{arrangementId}/end")
    String ending(@PathVariable String id, @PathVariable String arrangementId, Model model) {
        flow.fresh(model);
        return end(id, arrangementId, EndForm.EMPTY, model);
    }

    @PostMapping("/care/{arrangementId}/end")
    String ended(
            @PathVariable String id,
            @PathVariable String arrangementId,
            @ModelAttribute("form") EndForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        required(form.ended(), "endedOn", faults);
        var body = new LinkedHashMap<String, Object>();
        form.ended().date().ifPresent(day -> body.put("endedOn", day));
        put(body, "reason", form.reason());
        return send(
                id,
                "careEnd",
                faults,
                form.key(),
                () -> care.act(id, "care", arrangementId, "end", body, form.key()),
                model,
                response,
                () -> end(id, arrangementId, form, model));
    }

    @PostMapping("/care/{arrangementId}/withdrawal")
    String withdraw(
            @PathVariable String id,
            @PathVariable String arrangementId,
            @ModelAttribute("form") EndForm form,
            Model model,
            HttpServletResponse response) {
        return mistaken(id, "care", arrangementId, form, model, response, () -> end(id, arrangementId, form, model));
    }

    @GetMapping("/guardians/new")
    String naming(@PathVariable String id, Model model) {
        flow.fresh(model);
        return guardian(id, new GuardianForm(null, null, null, null, null, null, null), model);
    }

    @PostMapping("/guardians/new")
    String name(
            @PathVariable String id,
            @ModelAttribute("form") GuardianForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.kind())) faults.at("kind", words.say("fault.guardianKind.required"));
        else if (!"GUARDIANSHIP_BODY".equals(form.kind()) && Typed.blank(form.guardian()) && Typed.blank(form.body()))
            faults.at("guardian", words.say("rule.GUARDIAN_IS_NAMED"));
        required(form.began(), "since", faults);
        optional(form.ended(), "until", faults);
        var body = new LinkedHashMap<String, Object>();
        put(body, "kind", form.kind());
        put(body, "guardianId", form.guardian());
        put(body, "body", form.body());
        form.began().date().ifPresent(day -> body.put("since", day));
        form.ended().date().ifPresent(day -> body.put("until", day));
        put(body, "document", form.document());
        return send(
                id,
                "guardian",
                faults,
                form.key(),
                () -> care.add(id, "guardians", body, form.key()),
                model,
                response,
                () -> guardian(id, form, model));
    }

    @GetMapping("/guardians/{guardianshipId}/end")
    String endingGuardianship(@PathVariable String id, @PathVariable String guardianshipId, Model model) {
        flow.fresh(model);
        return guardianEnd(id, guardianshipId, EndForm.EMPTY, model);
    }

    @PostMapping("/guardians/{guardianshipId}/end")
    String endedGuardianship(
            @PathVariable String id,
            @PathVariable String guardianshipId,
            @ModelAttribute("form") EndForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        required(form.ended(), "until", faults);
        var body = new LinkedHashMap<String, Object>();
        form.ended().date().ifPresent(day -> body.put("until", day));
        return send(
                id,
                "guardianEnd",
                faults,
                form.key(),
                () -> care.act(id, "guardians", guardianshipId, "end", body, form.key()),
                model,
                response,
                () -> guardianEnd(id, guardianshipId, form, model));
    }

    @PostMapping("/guardians/{guardianshipId}/withdrawal")
    String withdrawGuardian(
            @PathVariable String id,
            @PathVariable String guardianshipId,
            @ModelAttribute("form") EndForm form,
            Model model,
            HttpServletResponse response) {
        return mistaken(
                id,
                "guardians",
                guardianshipId,
                form,
                model,
                response,
                () -> guardianEnd(id, guardianshipId, form, model));
    }

    private String mistaken(
            String id,
            String list,
            String one,
            EndForm form,
            Model model,
            HttpServletResponse response,
            Supplier<String> again) {
        var faults = new Faults();
        if (Typed.blank(form.mistake())) faults.at("mistake", words.say("fault.mistake.required"));
        var body = new LinkedHashMap<String, Object>();
        put(body, "reason", form.mistake());
        return send(
                id,
                "careMistake",
                faults,
                form.key(),
                () -> care.act(id, list, one, "withdrawal", body, form.key()),
                model,
                response,
                again);
    }

    private String send(
            String id,
            String done,
            Faults faults,
            String key,
            Supplier<Answer> act,
            Model model,
            HttpServletResponse response,
            Supplier<String> again) {
        return flow.send(faults, key, act, answer -> "/people/" + id + "?done=" + done, model, response, again);
    }

    private String arrangement(String id, ArrangementForm form, Model model) {
        return around(id, form, model, "care/arrangement");
    }

    private String guardian(String id, GuardianForm form, Model model) {
        return around(id, form, model, "care/guardian");
    }

    /** Caregivers and guardians are chosen among those who are linked: who they are to the child is said there. */
    private String around(String id, Record form, Model model, String template) {
        model.addAttribute("form", form);
        model.addAttribute("person", people.record(id).person());
        model.addAttribute(
                "relatives",
                people.family(id).people().stream()
                        .filter(relative -> !relative.id().equals(id))
                        .toList());
        return template;
    }

    private String end(String id, String arrangementId, EndForm form, Model model) {
        var known = known(id, form, model);
        model.addAttribute("one", known.arrangement(arrangementId));
        return "care/end";
    }

    private String guardianEnd(String id, String guardianshipId, EndForm form, Model model) {
        var known = known(id, form, model);
        model.addAttribute("one", known.guardian(guardianshipId));
        return "care/guardian-end";
    }

    private CareService.Care known(String id, EndForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("person", people.record(id).person());
        var known = care.of(id);
        model.addAttribute("care", known);
        return known;
    }

    private void required(Typed.Day day, String field, Faults faults) {
        if (day.date().isEmpty()) faults.at(field, words.say("fault.day.required"));
    }

    private void optional(Typed.Day day, String field, Faults faults) {
        if (!day.blank()) required(day, field, faults);
    }

    private static void put(Map<String, Object> body, String field, String typed) {
        if (!Typed.blank(typed)) body.put(field, typed.strip());
    }
}
