package org.cpsn.web.roundtable;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.roundtable.RoundtablePages.ChildForm;
import org.cpsn.web.services.Answer;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.RoundtablesService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done to a roundtable and at it. What is added goes in whatever else happened; what is changed does not. */
@Controller
class RoundtableActs {
    private static final int MOST_CASES = 200;

    record ChangeForm(Typed.Day date, String time, String place, String key, String version) {
        ChangeForm {
            date = date == null ? Typed.Day.NONE : date;
        }
    }

    record ShareForm(
            List<String> caseIds,
            List<String> seatIds,
            List<String> parts,
            String basis,
            String consentId,
            String key) {
        ShareForm {
            caseIds = caseIds == null ? List.of() : List.copyOf(caseIds);
            seatIds = seatIds == null ? List.of() : List.copyOf(seatIds);
            parts = parts == null ? List.of() : List.copyOf(parts);
        }
    }

    record AgendaForm(String caseId, String agenda, String key) {}

    private final RoundtablesService roundtables;
    private final CasesService cases;
    private final RoundtablePages.Rooms rooms;
    private final FormFlow flow;
    private final Words words;

    RoundtableActs(
            RoundtablesService roundtables,
            CasesService cases,
            RoundtablePages.Rooms rooms,
            FormFlow flow,
            Words words) {
        this.roundtables = roundtables;
        this.cases = cases;
        this.rooms = rooms;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping("/roundtables/{id}/change")
    String change(@PathVariable String id, Model model) {
        var table = roundtables.one(id);
        var meeting = MeetingTime.of(table.meetingAt(), words.zone());
        flow.fresh(model);
        model.addAttribute(
                "form", new ChangeForm(meeting.day(), meeting.time(), table.place(), null, "" + table.version()));
        model.addAttribute("version", table.version());
        model.addAttribute("table", table);
        return "roundtable/change";
    }

    @PostMapping("/roundtables/{id}/change")
    String changed(
            @PathVariable String id,
            @ModelAttribute("form") ChangeForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        var meeting = new MeetingTime(form.date(), form.time());
        if (form.date().date().isEmpty()) faults.at("date", words.say("fault.roundtable.date"));
        if (meeting.timeOfDay().isEmpty()) faults.at("time", words.say("fault.roundtable.time"));
        if (Typed.blank(form.place())) faults.at("place", words.say("fault.roundtable.place"));
        return flow.send(
                faults,
                form.key(),
                () -> roundtables.act(
                        id,
                        "change",
                        Map.of(
                                "meetingAt",
                                        meeting.instant(words.zone())
                                                .orElseThrow()
                                                .toString(),
                                "place", form.place().strip()),
                        Asking.on(form.key(), form.version())),
                back(id, "roundtable-changed"),
                model,
                response,
                () -> {
                    var table = roundtables.one(id);
                    model.addAttribute("table", table);
                    model.addAttribute("version", faults.isStale() ? table.version() : form.version());
                    return "roundtable/change";
                });
    }

    @PostMapping("/roundtables/{id}/cancellation")
    String cancel(@PathVariable String id, @RequestParam String key, Model model, HttpServletResponse response) {
        return atTable(
                id,
                key,
                () -> roundtables.act(id, "cancellation", Map.of(), any(key)),
                "roundtable-cancelled",
                model,
                response);
    }

    @PostMapping("/roundtables/{id}/seats")
    String invite(
            @PathVariable String id,
            @ModelAttribute("invited") ConveneForm.SeatForm seat,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(seat.role())) faults.at("role", words.say("fault.roundtable.role"));
        return flow.send(
                faults,
                key,
                () -> roundtables.act(id, "seats", seat.body(), any(key)),
                back(id, "roundtable-seat"),
                model,
                response,
                () -> rooms.table(id, model));
    }

    @PostMapping("/roundtables/{id}/seats/{seatId}/withdrawal")
    String withdrawSeat(
            @PathVariable String id,
            @PathVariable String seatId,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return atTable(
                id,
                key,
                () -> roundtables.actAboutSeat(id, seatId, "withdrawal", Map.of(), any(key)),
                "roundtable-unseated",
                model,
                response);
    }

    /** @param all one select per seat, {@code attendance-<seat>}; those left open are not sent */
    @PostMapping("/roundtables/{id}/attendance")
    String attendance(
            @PathVariable String id,
            @RequestParam Map<String, String> all,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        var attendance = new LinkedHashMap<String, String>();
        all.forEach((name, value) -> {
            if (name.startsWith("attendance-") && !Typed.blank(value))
                attendance.put(name.substring("attendance-".length()), value);
        });
        return atTable(
                id,
                key,
                () -> roundtables.act(id, "attendance", Map.of("attendance", attendance), any(key)),
                "roundtable-attendance",
                model,
                response);
    }

    @PostMapping("/roundtables/{id}/signatures")
    String sign(
            @PathVariable String id,
            @RequestParam String seatId,
            @RequestParam(defaultValue = "false") boolean onPaper,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return atTable(
                id,
                key,
                () -> roundtables.act(id, "signatures", Map.of("seatId", seatId, "onPaper", onPaper), any(key)),
                "roundtable-signed",
                model,
                response);
    }

    @GetMapping("/roundtables/{id}/share")
    String share(@PathVariable String id, @RequestParam(name = "case", required = false) String about, Model model) {
        flow.fresh(model);
        var chosen = about == null ? List.<String>of() : List.of(about);
        model.addAttribute("form", new ShareForm(chosen, null, null, null, null, null));
        model.addAttribute("table", roundtables.one(id));
        return "roundtable/share";
    }

    @PostMapping("/roundtables/{id}/share")
    String shared(
            @PathVariable String id,
            @ModelAttribute("form") ShareForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (form.caseIds().isEmpty()) faults.at("caseIds", words.say("fault.roundtable.cases"));
        if (form.seatIds().isEmpty()) faults.at("seatIds", words.say("fault.roundtable.withWhom"));
        if (form.parts().isEmpty()) faults.at("parts", words.say("fault.roundtable.parts"));
        if (Typed.blank(form.basis())) faults.at("basis", words.say("fault.roundtable.basis"));
        return flow.send(
                faults,
                form.key(),
                () -> roundtables.act(
                        id,
                        "extracts",
                        Map.of(
                                "caseIds", form.caseIds(),
                                "seatIds", form.seatIds(),
                                "shared", ConveneForm.shared(form.parts(), form.basis(), form.consentId())),
                        any(form.key())),
                form.caseIds().size() == 1
                        ? backToChild(id, form.caseIds().getFirst(), "roundtable-shared")
                        : back(id, "roundtable-shared"),
                model,
                response,
                () -> {
                    model.addAttribute("table", roundtables.one(id));
                    return "roundtable/share";
                });
    }

    @PostMapping("/roundtables/{id}/cases/{caseId}/extract/withdrawal")
    String withdrawExtract(
            @PathVariable String id,
            @PathVariable String caseId,
            @RequestParam String seatId,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return aboutChild(
                id,
                caseId,
                new Faults(),
                ChildForm.EMPTY,
                key,
                () -> roundtables.actAboutCase(
                        id, caseId, "extract/withdrawal", Map.of("seatIds", List.of(seatId)), any(key)),
                "roundtable-unshared",
                model,
                response);
    }

    @GetMapping("/roundtables/{id}/agenda")
    String agenda(@PathVariable String id, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new AgendaForm(null, null, null));
        return agendaPage(id, model);
    }

    @PostMapping("/roundtables/{id}/agenda")
    String putOnAgenda(
            @PathVariable String id,
            @ModelAttribute("form") AgendaForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.caseId())) faults.at("caseId", words.say("fault.roundtable.cases"));
        var body = new LinkedHashMap<String, Object>();
        body.put("caseId", form.caseId());
        if (!Typed.blank(form.agenda())) body.put("agenda", form.agenda().strip());
        return flow.send(
                faults,
                form.key(),
                () -> roundtables.act(id, "cases", body, any(form.key())),
                back(id, "roundtable-agenda"),
                model,
                response,
                () -> agendaPage(id, model));
    }

    private String agendaPage(String id, Model model) {
        var table = roundtables.one(id);
        model.addAttribute("table", table);
        model.addAttribute(
                "open",
                cases.caseload(Map.of("status", "OPEN", "size", MOST_CASES)).entries().stream()
                        .filter(entry -> table.cases().stream()
                                .noneMatch(discussed -> discussed.caseId().equals(entry.caseId())))
                        .toList());
        return "roundtable/agenda";
    }

    @PostMapping("/roundtables/{id}/cases/{caseId}/removal")
    String takeOff(
            @PathVariable String id,
            @PathVariable String caseId,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return atTable(
                id,
                key,
                () -> roundtables.actAboutCase(id, caseId, "removal", Map.of(), any(key)),
                "roundtable-taken-off",
                model,
                response);
    }

    @PostMapping("/roundtables/{id}/cases/{caseId}/views")
    String view(
            @PathVariable String id,
            @PathVariable String caseId,
            @ModelAttribute("form") ChildForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.viewSeat())) faults.at("viewSeat", words.say("fault.roundtable.seat"));
        if (Typed.blank(form.kind())) faults.at("kind", words.say("fault.roundtable.kind"));
        if (Typed.blank(form.text())) faults.at("text", words.say("fault.roundtable.text"));
        return aboutChild(
                id,
                caseId,
                faults,
                form,
                form.key(),
                () -> roundtables.actAboutCase(
                        id,
                        caseId,
                        "views",
                        Map.of(
                                "seatId",
                                form.viewSeat(),
                                "kind",
                                form.kind(),
                                "text",
                                form.text().strip()),
                        any(form.key())),
                "roundtable-view",
                model,
                response);
    }

    /** A decision is changed as a whole: whoever decides on an old state is shown what came in between. */
    @PostMapping("/roundtables/{id}/cases/{caseId}/decision")
    String decide(
            @PathVariable String id,
            @PathVariable String caseId,
            @ModelAttribute("form") ChildForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.decision())) faults.at("decision", words.say("fault.roundtable.decision"));
        if ("OTHER".equals(form.decision()) && Typed.blank(form.note()))
            faults.at("note", words.say("fault.roundtable.note"));
        var body = new LinkedHashMap<String, Object>();
        body.put("decision", form.decision());
        if (!Typed.blank(form.note())) body.put("note", form.note().strip());
        return aboutChild(
                id,
                caseId,
                faults,
                form,
                form.key(),
                () -> roundtables.actAboutCase(id, caseId, "decision", body, Asking.on(form.key(), form.version())),
                "roundtable-decision",
                model,
                response);
    }

    @PostMapping("/roundtables/{id}/cases/{caseId}/tasks")
    String task(
            @PathVariable String id,
            @PathVariable String caseId,
            @ModelAttribute("form") ChildForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.what())) faults.at("what", words.say("fault.roundtable.what"));
        if (Typed.blank(form.taskSeat())) faults.at("taskSeat", words.say("fault.roundtable.owner"));
        if (form.due().date().isEmpty()) faults.at("dueOn", words.say("fault.roundtable.due"));
        return aboutChild(
                id,
                caseId,
                faults,
                form,
                form.key(),
                () -> roundtables.actAboutCase(
                        id,
                        caseId,
                        "tasks",
                        Map.of(
                                "seatId", form.taskSeat(),
                                "what", form.what().strip(),
                                "dueOn", form.due().date().orElseThrow().toString()),
                        any(form.key())),
                "roundtable-task",
                model,
                response);
    }

    @PostMapping("/roundtables/{id}/cases/{caseId}/tasks/{taskId}")
    String outcome(
            @PathVariable String id,
            @PathVariable String caseId,
            @PathVariable String taskId,
            @RequestParam String outcome,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        Supplier<Answer> send = "WITHDRAWN".equals(outcome)
                ? () -> roundtables.actAboutTask(id, taskId, "withdrawal", Map.of(), any(key))
                : () -> roundtables.actAboutTask(id, taskId, "outcome", Map.of("outcome", outcome), any(key));
        return aboutChild(id, caseId, new Faults(), ChildForm.EMPTY, key, send, "roundtable-task", model, response);
    }

    private String atTable(
            String id, String key, Supplier<Answer> send, String done, Model model, HttpServletResponse response) {
        return flow.send(new Faults(), key, send, back(id, done), model, response, () -> {
            model.addAttribute("invited", ConveneForm.SeatForm.EMPTY);
            return rooms.table(id, model);
        });
    }

    private String aboutChild(
            String id,
            String caseId,
            Faults faults,
            ChildForm form,
            String key,
            Supplier<Answer> send,
            String done,
            Model model,
            HttpServletResponse response) {
        return flow.send(faults, key, send, backToChild(id, caseId, done), model, response, () -> {
            model.addAttribute("form", form);
            // after a stale refusal the person has seen what changed: the next try is based on that
            if (!faults.isStale() && form.version() != null) model.addAttribute("version", form.version());
            return rooms.child(id, caseId, model);
        });
    }

    private static Asking any(String key) {
        return Asking.on(key, null);
    }

    private static Function<Answer, String> back(String id, String done) {
        return answer -> "/roundtables/" + id + "?done=" + done;
    }

    private static Function<Answer, String> backToChild(String id, String caseId, String done) {
        return answer -> "/roundtables/" + id + "/cases/" + caseId + "?done=" + done;
    }
}
