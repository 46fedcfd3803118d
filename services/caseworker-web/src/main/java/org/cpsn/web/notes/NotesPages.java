package org.cpsn.web.notes;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Days;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.NotesService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people who work on a case wrote down: notes, services they gave, incidents they learned of. */
@Controller
@RequestMapping("/cases/{id}")
class NotesPages {

    record NoteForm(String about, String text, Typed.Day happened, String key) {
        NoteForm {
            happened = happened == null ? Typed.Day.NONE : happened;
        }
    }

    record ServiceForm(String type, String givenBy, String outcome, Typed.Day happened, String key) {
        ServiceForm {
            happened = happened == null ? Typed.Day.NONE : happened;
        }
    }

    record IncidentForm(
            Typed.Day day,
            String violenceType,
            String location,
            String previousIncidents,
            String perpetrator,
            String account,
            String key) {
        IncidentForm {
            day = day == null ? Typed.Day.NONE : day;
        }
    }

    private final CasesService cases;
    private final NotesService notes;
    private final FormFlow flow;
    private final Words words;
    private final Days days;

    NotesPages(CasesService cases, NotesService notes, FormFlow flow, Words words, Days days) {
        this.cases = cases;
        this.notes = notes;
        this.flow = flow;
        this.words = words;
        this.days = days;
    }

    @GetMapping("/notes")
    String list(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        model.addAttribute("file", cases.one(id, null));
        model.addAttribute("tab", "notes");
        model.addAttribute("done", done);
        model.addAttribute("entries", Entry.newestFirst(notes.notes(id), notes.services(id), notes.incidents(id)));
        return "notes/list";
    }

    @GetMapping("/notes/new")
    String noting(@PathVariable String id, Model model) {
        return fresh(id, new NoteForm(null, null, Typed.Day.of(days.today()), null), "notes/note", model);
    }

    @PostMapping("/notes/new")
    String note(
            @PathVariable String id, @ModelAttribute("form") NoteForm form, Model model, HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.about())) faults.at("about", words.say("fault.about.required"));
        if (Typed.blank(form.text())) faults.at("text", words.say("fault.text.required"));
        happened(form.happened(), faults);
        return send(id, "notes", faults, form.key(), () -> body(form, id), "note", model, response);
    }

    @GetMapping("/services/new")
    String giving(@PathVariable String id, Model model) {
        return fresh(id, new ServiceForm(null, null, null, Typed.Day.of(days.today()), null), "notes/service", model);
    }

    @PostMapping("/services/new")
    String service(
            @PathVariable String id,
            @ModelAttribute("form") ServiceForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.type())) faults.at("type", words.say("fault.serviceType.required"));
        happened(form.happened(), faults);
        return send(id, "services", faults, form.key(), () -> body(form, id), "service", model, response);
    }

    @GetMapping("/incidents/new")
    String recording(@PathVariable String id, Model model) {
        return fresh(id, new IncidentForm(null, null, null, null, null, null, null), "notes/incident", model);
    }

    @PostMapping("/incidents/new")
    String incident(
            @PathVariable String id,
            @ModelAttribute("form") IncidentForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (form.day().date().isEmpty()) faults.at("incidentDate", words.say("fault.happened.malformed"));
        if (Typed.blank(form.violenceType())) faults.at("violenceType", words.say("fault.violenceType.required"));
        if (Typed.blank(form.location())) faults.at("location", words.say("fault.location.required"));
        if (Typed.blank(form.previousIncidents()))
            faults.at("previousIncidents", words.say("fault.previousIncidents.required"));
        if (Typed.blank(form.perpetrator())) faults.at("perpetrator", words.say("fault.perpetrator.required"));
        return send(id, "incidents", faults, form.key(), () -> body(form), "incident", model, response);
    }

    private String fresh(String id, Record form, String template, Model model) {
        flow.fresh(model);
        model.addAttribute("form", form);
        model.addAttribute("file", cases.one(id, null));
        return template;
    }

    private String send(
            String id,
            String room,
            Faults faults,
            String key,
            Supplier<Map<String, Object>> body,
            String what,
            Model model,
            HttpServletResponse response) {
        return flow.send(
                faults,
                key,
                () -> notes.write(id, room, body.get(), key),
                answer -> "/cases/" + id + "/notes?done=written." + what,
                model,
                response,
                () -> {
                    model.addAttribute("file", cases.one(id, null));
                    return "notes/" + what;
                });
    }

    private void happened(Typed.Day day, Faults faults) {
        if (day.date().isEmpty()) faults.at("occurredAt", words.say("fault.happened.malformed"));
    }

    private Map<String, Object> body(NoteForm form, String id) {
        var body = new LinkedHashMap<String, Object>();
        body.put("about", form.about());
        body.put("text", form.text().strip());
        return on(form.happened(), id, body);
    }

    private Map<String, Object> body(ServiceForm form, String id) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", form.type());
        if (!Typed.blank(form.givenBy())) body.put("givenBy", form.givenBy().strip());
        if (!Typed.blank(form.outcome())) body.put("outcome", form.outcome().strip());
        return on(form.happened(), id, body);
    }

    private static Map<String, Object> body(IncidentForm form) {
        var body = new LinkedHashMap<String, Object>();
        body.put("incidentDate", form.day().date().orElseThrow().toString());
        body.put("violenceType", form.violenceType());
        body.put("location", form.location());
        body.put("previousIncidents", form.previousIncidents());
        body.put("perpetrator", form.perpetrator());
        if (!Typed.blank(form.account())) body.put("account", form.account().strip());
        return body;
    }

    private Map<String, Object> on(Typed.Day day, String id, Map<String, Object> body) {
        Instant at = days.moment(day.date().orElseThrow(), cases.one(id, null).reportedAt());
        if (at != null) body.put("occurredAt", at.toString());
        return body;
    }
}
