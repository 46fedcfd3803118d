package org.cpsn.web.questions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.QuestionsService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether a partner across the border means this child: asked of who knows the child, and of nobody else. */
@Controller
class KnownChildPages {

    /** @param same {@code yes} or {@code no} */
    record AnswerForm(String questionId, Integer number, String same, String ground, String note, String key) {}

    private final QuestionsService questions;
    private final CasesService cases;
    private final FormFlow flow;
    private final Words words;

    KnownChildPages(QuestionsService questions, CasesService cases, FormFlow flow, Words words) {
        this.questions = questions;
        this.cases = cases;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping("/known-child")
    String waiting(Model model) {
        model.addAttribute("waiting", questions.waiting());
        return "questions/waiting";
    }

    @GetMapping("/cases/{id}/known-child")
    String ofCase(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new AnswerForm(null, null, null, null, null, null));
        model.addAttribute("done", done);
        return page(id, model);
    }

    @PostMapping("/cases/{id}/known-child")
    String answer(
            @PathVariable String id,
            @ModelAttribute("form") AnswerForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        boolean same = "yes".equals(form.same());
        if (!same && !"no".equals(form.same())) faults.at("same", words.say("fault.question.same"));
        if (Typed.blank(form.ground())) faults.at("ground", words.say("fault.question.ground"));
        if (form.number() == null || Typed.blank(form.questionId())) faults.general(words.say("fault.refused"));
        return flow.send(
                faults,
                form.key(),
                () -> questions.answer(id, form.questionId(), form.number(), body(form, same), form.key()),
                answer -> "/cases/" + id + "/known-child?done=" + (same ? "childConfirmed" : "childDenied"),
                model,
                response,
                () -> page(id, model));
    }

    private static Map<String, Object> body(AnswerForm form, boolean same) {
        var body = new LinkedHashMap<String, Object>();
        body.put("same", same);
        body.put("ground", form.ground());
        if (!Typed.blank(form.note())) body.put("note", form.note().strip());
        return body;
    }

    private String page(String id, Model model) {
        model.addAttribute("file", cases.one(id, null));
        model.addAttribute("asked", questions.of(id));
        model.addAttribute("tab", "knownChild");
        return "questions/ofcase";
    }
}
