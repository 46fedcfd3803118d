package org.cpsn.web.questions;

import jakarta.servlet.http.HttpServletResponse;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.QuestionsService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Do you know this child?" as the liaison leads it: pseudonyms, likeness and codes, never a name. */
@Controller
@RequestMapping("/questions")
class QuestionPages {

    private static final int SIZE = 25;

    record ForwardForm(Integer candidate, String key) {}

    record CloseForm(String because, String key) {}

    private final QuestionsService questions;
    private final FormFlow flow;
    private final Words words;

    QuestionPages(QuestionsService questions, FormFlow flow, Words words) {
        this.questions = questions;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) String done,
            Model model) {
        var found = questions.questions(open, Math.max(0, page), SIZE);
        model.addAttribute("questions", found.questions());
        model.addAttribute("open", open);
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("pages", (found.total() + SIZE - 1) / SIZE);
        model.addAttribute("done", done);
        return "questions/list";
    }

    @GetMapping("/{id}")
    String question(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        flow.fresh(model);
        model.addAttribute("done", done);
        return one(id, null, model);
    }

    @PostMapping("/{id}/forwarding")
    String forward(
            @PathVariable String id,
            @ModelAttribute("form") ForwardForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (form.candidate() == null) faults.general(words.say("fault.refused"));
        return flow.send(
                faults,
                form.key(),
                () -> questions.forward(id, form.candidate(), form.key()),
                answer -> "/questions/" + id + "?done=candidateForwarded",
                model,
                response,
                () -> one(id, null, model));
    }

    @PostMapping("/{id}/closure")
    String close(
            @PathVariable String id,
            @ModelAttribute("form") CloseForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.because())) faults.at("because", words.say("fault.question.because"));
        return flow.send(
                faults,
                form.key(),
                () -> questions.close(id, form.because(), form.key()),
                answer -> "/questions?done=questionClosed",
                model,
                response,
                () -> one(id, form.because(), model));
    }

    private String one(String id, String because, Model model) {
        model.addAttribute("question", questions.question(id));
        model.addAttribute("because", because);
        return "questions/one";
    }
}
