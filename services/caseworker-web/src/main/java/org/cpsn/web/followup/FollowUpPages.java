package org.cpsn.web.followup;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Days;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.FollowUpsService;
import org.cpsn.web.services.FollowUpsService.FollowUp;
import org.cpsn.web.services.TodayService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking after a child again: what is to do, what was done and whether the child was seen. */
@Controller
@RequestMapping("/cases/{id}/follow-ups")
class FollowUpPages {

    record PlanForm(String type, Typed.Day needed, String purpose, String key) {
        PlanForm {
            needed = needed == null ? Typed.Day.NONE : needed;
        }
    }

    /** @param type only of one that nobody planned; else the plan says it */
    record DoneForm(
            String type,
            Typed.Day happened,
            String childSeen,
            List<String> with,
            String furtherAction,
            String comments,
            String key) {
        DoneForm {
            happened = happened == null ? Typed.Day.NONE : happened;
            with = with == null ? List.of() : with;
        }
    }

    record MissedForm(String reason, String note, String key) {}

    private static final String AFTER_CLOSURE = "POST_CLOSURE";

    private final CasesService cases;
    private final TodayService today;
    private final FollowUpsService followUps;
    private final FormFlow flow;
    private final Words words;
    private final Days days;

    FollowUpPages(
            CasesService cases, TodayService today, FollowUpsService followUps, FormFlow flow, Words words, Days days) {
        this.cases = cases;
        this.today = today;
        this.followUps = followUps;
        this.flow = flow;
        this.words = words;
        this.days = days;
    }

    @GetMapping
    String list(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        var all = followUps.of(id);
        file(id, model);
        model.addAttribute("tab", "followUps");
        model.addAttribute("done", done);
        model.addAttribute(
                "toDo",
                all.stream()
                        .filter(FollowUp::toDo)
                        .sorted(Comparator.comparing(FollowUp::neededBy))
                        .toList());
        model.addAttribute("past", past(all));
        model.addAttribute("childSeenAt", childSeenAt(all));
        return "followup/list";
    }

    @GetMapping("/new")
    String planning(@PathVariable String id, Model model) {
        flow.fresh(model);
        model.addAttribute("form", planForm(id));
        return plan(id, model);
    }

    @PostMapping("/new")
    String plan(
            @PathVariable String id, @ModelAttribute("form") PlanForm form, Model model, HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.type())) faults.at("type", words.say("fault.followUpType.required"));
        if (form.needed().date().isEmpty()) faults.at("neededBy", words.say("fault.neededBy.malformed"));
        return flow.send(
                faults,
                form.key(),
                () -> followUps.plan(id, body(form), form.key()),
                answer -> "/cases/" + id + "/follow-ups?done=followUpPlanned",
                model,
                response,
                () -> plan(id, model));
    }

    /** It took place and nobody had planned it. */
    @GetMapping("/unplanned")
    String unplanned(@PathVariable String id, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new DoneForm(null, Typed.Day.of(days.today()), null, null, null, null, null));
        file(id, model);
        return "followup/unplanned";
    }

    @PostMapping("/unplanned")
    String unplanned(
            @PathVariable String id, @ModelAttribute("form") DoneForm form, Model model, HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.type())) faults.at("type", words.say("fault.followUpType.required"));
        check(form, faults);
        return flow.send(
                faults,
                form.key(),
                () -> {
                    var body = body(form, reportedAt(id));
                    body.put("type", form.type());
                    return followUps.unplanned(id, body, form.key());
                },
                answer -> afterDone(id, form, "followUpUnplanned"),
                model,
                response,
                () -> {
                    file(id, model);
                    return "followup/unplanned";
                });
    }

    @GetMapping("/{followUp}/done")
    String doing(@PathVariable String id, @PathVariable String followUp, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new DoneForm(null, Typed.Day.of(days.today()), null, null, null, null, null));
        return outcome(id, followUp, "followup/done", model);
    }

    @PostMapping("/{followUp}/done")
    String done(
            @PathVariable String id,
            @PathVariable String followUp,
            @ModelAttribute("form") DoneForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        check(form, faults);
        return flow.send(
                faults,
                form.key(),
                () -> followUps.record(id, followUp, "done", body(form, reportedAt(id)), form.key()),
                answer -> afterDone(id, form, "followUpDone"),
                model,
                response,
                () -> outcome(id, followUp, "followup/done", model));
    }

    @GetMapping("/{followUp}/missed")
    String missing(@PathVariable String id, @PathVariable String followUp, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new MissedForm(null, null, null));
        return outcome(id, followUp, "followup/missed", model);
    }

    @PostMapping("/{followUp}/missed")
    String missed(
            @PathVariable String id,
            @PathVariable String followUp,
            @ModelAttribute("form") MissedForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.reason())) faults.at("reason", words.say("fault.reason.required"));
        return flow.send(
                faults,
                form.key(),
                () -> followUps.record(id, followUp, "missed", body(form), form.key()),
                answer -> "/cases/" + id + "/follow-ups?done=followUpMissed",
                model,
                response,
                () -> outcome(id, followUp, "followup/missed", model));
    }

    /** In a closed case only looking after the child once more is planned, for the day its clock says. */
    private PlanForm planForm(String id) {
        if (cases.one(id, null).open()) return new PlanForm(null, null, null, null);
        var clock = today.clocks(id).afterClosure();
        var day = clock == null ? Typed.Day.NONE : Typed.Day.of(days.of(clock.due()));
        return new PlanForm(AFTER_CLOSURE, day, null, null);
    }

    /** What was seen after the closure may ask for the case to go on. */
    private String afterDone(String id, DoneForm form, String done) {
        boolean goesOn = !"NO_FURTHER_ACTION_NEEDED".equals(form.furtherAction());
        return goesOn && !cases.one(id, null).open()
                ? "/cases/" + id + "/reopening?done=followUpConcern"
                : "/cases/" + id + "/follow-ups?done=" + done;
    }

    private void check(DoneForm form, Faults faults) {
        if (form.happened().date().isEmpty()) faults.at("occurredAt", words.say("fault.happened.malformed"));
        if (Typed.blank(form.childSeen())) faults.at("childSeen", words.say("fault.childSeen.required"));
        if (form.with().isEmpty()) faults.at("with", words.say("fault.followedUpWith.required"));
        if (Typed.blank(form.furtherAction())) faults.at("furtherAction", words.say("fault.furtherAction.required"));
    }

    private String plan(String id, Model model) {
        file(id, model);
        return "followup/plan";
    }

    /** Shows what is recorded of the follow-up by now, too: somebody else may have been quicker. */
    private String outcome(String id, String followUp, String template, Model model) {
        file(id, model);
        model.addAttribute("followUp", followUps.one(id, followUp));
        return template;
    }

    private void file(String id, Model model) {
        model.addAttribute("file", cases.one(id, null));
    }

    private Instant reportedAt(String id) {
        return cases.one(id, null).reportedAt();
    }

    private static List<FollowUp> past(List<FollowUp> all) {
        return all.stream()
                .filter(one -> !one.toDo())
                .sorted(Comparator.comparing((FollowUp one) -> one.outcome().happenedAt())
                        .reversed())
                .toList();
    }

    /** When somebody last saw the child; null when nobody has. */
    private static Instant childSeenAt(List<FollowUp> all) {
        return all.stream()
                .filter(one -> !one.toDo() && "SEEN".equals(one.outcome().childSeen()))
                .map(one -> one.outcome().happenedAt())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Map<String, Object> body(PlanForm form) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", form.type());
        body.put("neededBy", form.needed().date().orElseThrow().toString());
        if (!Typed.blank(form.purpose())) body.put("purpose", form.purpose().strip());
        return body;
    }

    private Map<String, Object> body(DoneForm form, Instant reportedAt) {
        var body = new LinkedHashMap<String, Object>();
        body.put("childSeen", form.childSeen());
        body.put("with", form.with());
        body.put("furtherAction", form.furtherAction());
        if (!Typed.blank(form.comments())) body.put("comments", form.comments().strip());
        var at = days.moment(form.happened().date().orElseThrow(), reportedAt);
        if (at != null) body.put("occurredAt", at.toString());
        return body;
    }

    private static Map<String, Object> body(MissedForm form) {
        var body = new LinkedHashMap<String, Object>();
        body.put("reason", form.reason());
        if (!Typed.blank(form.note())) body.put("note", form.note().strip());
        return body;
    }
}
