package org.cpsn.web.assessment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.AssessmentsService;
import org.cpsn.web.services.AssessmentsService.Assessment;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.NoSuchThing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The assessments of a case: to read, to go on with, and to complete. */
@Controller
class AssessmentPages {

    record DecisionForm(String decision, String comments, String key) {}

    private final AssessmentsService assessments;
    private final CasesService cases;
    private final FormFlow flow;
    private final Words words;

    AssessmentPages(AssessmentsService assessments, CasesService cases, FormFlow flow, Words words) {
        this.assessments = assessments;
        this.cases = cases;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping("/cases/{id}/assessments")
    String all(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        var all = assessments.of(id).assessments();
        file(id, model);
        model.addAttribute("tab", "assessments");
        model.addAttribute("done", done);
        model.addAttribute("drafts", all.stream().filter(Assessment::draft).toList());
        model.addAttribute(
                "completed",
                all.stream().filter(assessment -> !assessment.draft()).toList());
        return "assessment/list";
    }

    /** @param from one that was returned: the new one begins with what it says */
    @GetMapping("/cases/{id}/assessments/new")
    String begin(
            @PathVariable String id,
            @RequestParam(defaultValue = "INITIAL") String kind,
            @RequestParam(required = false) String from,
            Model model) {
        flow.fresh(model);
        if (from == null) return write(id, null, AssessmentForm.empty(kind), model);
        var before = assessments.of(id).one(from).orElseThrow(NoSuchThing::new);
        model.addAttribute("before", before);
        return write(id, null, AssessmentForm.of(before).basedOn(null), model);
    }

    /** A draft to go on with, or what was found. */
    @GetMapping("/cases/{id}/assessments/{assessmentId}")
    String one(@PathVariable String id, @PathVariable String assessmentId, Model model) {
        var found = assessments.of(id).one(assessmentId).orElseThrow(NoSuchThing::new);
        if (found.draft() && cases.one(id, null).open()) {
            flow.fresh(model);
            return write(id, assessmentId, AssessmentForm.of(found), model);
        }
        flow.fresh(model);
        return read(id, found, new DecisionForm(null, null, null), model);
    }

    private String read(String id, Assessment found, DecisionForm decision, Model model) {
        file(id, model);
        model.addAttribute("assessment", found);
        model.addAttribute("decision", decision);
        return "assessment/one";
    }

    /** Whether a supervisor approves it; whoever is second is shown what was decided. */
    @PostMapping("/cases/{id}/assessments/{assessmentId}/decision")
    String decide(
            @PathVariable String id,
            @PathVariable String assessmentId,
            @ModelAttribute("decision") DecisionForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        boolean approves = "approval".equals(form.decision());
        if (!approves && !"return".equals(form.decision())) faults.at("decision", words.say("fault.decision.required"));
        else if (!approves && Typed.blank(form.comments())) faults.at("comments", words.say("fault.comments.required"));
        var body = new HashMap<String, Object>();
        if (!Typed.blank(form.comments())) body.put("comments", form.comments().strip());
        return flow.send(
                faults,
                form.key(),
                () -> assessments.decide(id, assessmentId, approves ? "approval" : "return", body, form.key()),
                answer -> "/cases/" + id + "/assessments?done="
                        + (approves ? "assessmentApproved" : "assessmentReturned"),
                model,
                response,
                () -> read(id, assessments.of(id).one(assessmentId).orElseThrow(NoSuchThing::new), form, model));
    }

    /** Where someone ends who reloads a refused answer. */
    @GetMapping("/cases/{id}/assessments/{assessmentId}/decision")
    String backToIt(@PathVariable String id, @PathVariable String assessmentId) {
        return "redirect:/cases/" + id + "/assessments/" + assessmentId;
    }

    @PostMapping("/cases/{id}/assessments/new")
    String begin(
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = AssessmentForm.typed(fields).basedOn(null);
        boolean complete = "complete".equals(fields.get("action"));
        var faults = form.check(complete, words);
        var key = fields.get("key");
        return flow.send(
                faults,
                key,
                () -> assessments.begin(id, form.body(complete), key),
                answer -> done(id, complete),
                model,
                response,
                () -> write(id, null, form, model));
    }

    @PostMapping("/cases/{id}/assessments/{assessmentId}")
    String goOn(
            @PathVariable String id,
            @PathVariable String assessmentId,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = AssessmentForm.typed(fields);
        boolean complete = "complete".equals(fields.get("action"));
        var faults = form.check(complete, words);
        var key = fields.get("key");
        return flow.send(
                faults,
                key,
                () -> assessments.goOn(id, assessmentId, form.body(complete), key),
                answer -> done(id, complete),
                model,
                response,
                () -> again(id, assessmentId, form, faults, model));
    }

    @PostMapping("/cases/{id}/assessments/{assessmentId}/discard")
    String discard(
            @PathVariable String id,
            @PathVariable String assessmentId,
            @RequestParam String basedOn,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return flow.send(
                new Faults(),
                key,
                () -> assessments.discard(id, assessmentId, Map.of("basedOn", basedOn), key),
                answer -> "/cases/" + id + "/assessments?done=assessmentDiscarded",
                model,
                response,
                () -> all(id, null, model));
    }

    /** Where someone ends who reloads a refused answer. */
    @GetMapping("/cases/{id}/assessments/{assessmentId}/discard")
    String back(@PathVariable String id) {
        return "redirect:/cases/" + id + "/assessments";
    }

    /**
     * Two people wrote: the second sees what the first has saved beside what they typed themselves, and chooses. A
     * draft that is no draft any more cannot be gone on with, but what was typed can still become a new one.
     */
    private String again(String id, String assessmentId, AssessmentForm form, Faults faults, Model model) {
        boolean over = faults.broke("COMPLETED_IS_FINAL") || faults.broke("DRAFT_IS_DISCARDED");
        if (!over && !faults.broke("CHANGED_MEANWHILE")) return write(id, assessmentId, form, model);
        var theirs = assessments.of(id).one(assessmentId).orElse(null);
        model.addAttribute("theirs", theirs);
        if (over || theirs == null) return write(id, null, form.basedOn(null), model);
        return write(id, assessmentId, form.basedOn(String.valueOf(theirs.edition())), model);
    }

    /** @param assessmentId null for a new one */
    private String write(String id, String assessmentId, AssessmentForm form, Model model) {
        file(id, model);
        model.addAttribute("assessmentId", assessmentId);
        model.addAttribute("form", form);
        return "assessment/write";
    }

    private void file(String id, Model model) {
        model.addAttribute("file", cases.one(id, null));
    }

    private static String done(String id, boolean complete) {
        return "/cases/" + id + "/assessments?done=" + (complete ? "assessment" : "assessmentDraft");
    }
}
