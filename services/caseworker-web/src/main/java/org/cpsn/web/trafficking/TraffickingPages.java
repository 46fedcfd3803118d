package org.cpsn.web.trafficking;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Days;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.TraffickingService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether a child is a victim of trafficking: to screen, to record who decided what, and to read all of it. */
@Controller
@RequestMapping("/cases/{id}/trafficking")
class TraffickingPages {

    private final CasesService cases;
    private final TraffickingService trafficking;
    private final FormFlow flow;
    private final Words words;
    private final Days days;

    TraffickingPages(CasesService cases, TraffickingService trafficking, FormFlow flow, Words words, Days days) {
        this.cases = cases;
        this.trafficking = trafficking;
        this.flow = flow;
        this.words = words;
        this.days = days;
    }

    @GetMapping
    String page(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        file(id, model);
        model.addAttribute("tab", "trafficking");
        model.addAttribute("done", done);
        model.addAttribute("known", trafficking.of(id));
        return "trafficking/page";
    }

    @GetMapping("/screening")
    String screening(@PathVariable String id, Model model) {
        flow.fresh(model);
        return screening(id, ScreeningForm.empty(Typed.Day.of(days.today())), model);
    }

    @PostMapping("/screening")
    String screen(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = ScreeningForm.typed(fields);
        var key = fields.getFirst("key");
        return flow.send(
                form.check(words),
                key,
                () -> trafficking.screen(id, on(form.seen(), id, form.body()), key),
                answer -> "/cases/" + id + "/trafficking?done=screening",
                model,
                response,
                () -> screening(id, form, model));
    }

    @GetMapping("/status")
    String deciding(@PathVariable String id, Model model) {
        flow.fresh(model);
        return status(id, StatusForm.after(trafficking.of(id), Typed.Day.of(days.today())), model);
    }

    @PostMapping("/status")
    String decide(
            @PathVariable String id,
            @ModelAttribute("form") StatusForm form,
            Model model,
            HttpServletResponse response) {
        var faults = form.check(words);
        return flow.send(
                faults,
                form.key(),
                () -> trafficking.decide(id, form.body(), form.key()),
                answer -> "/cases/" + id + "/trafficking?done=traffickingStatus",
                model,
                response,
                () -> again(id, form, faults, model));
    }

    /** Somebody else decided meanwhile: their decision is shown above what was typed, and the next try knows of it. */
    private String again(String id, StatusForm form, Faults faults, Model model) {
        if (!faults.broke("CHANGED_MEANWHILE")) return status(id, form, model);
        var known = trafficking.of(id);
        model.addAttribute("theirs", known.now());
        return status(id, form.basedOn(known.decisions().size()), model);
    }

    private String screening(String id, ScreeningForm form, Model model) {
        file(id, model);
        model.addAttribute("form", form);
        return "trafficking/screening";
    }

    private String status(String id, StatusForm form, Model model) {
        file(id, model);
        model.addAttribute("form", form);
        return "trafficking/status";
    }

    private void file(String id, Model model) {
        model.addAttribute("file", cases.one(id, null));
    }

    private Map<String, Object> on(Typed.Day day, String id, Map<String, Object> body) {
        var at = days.moment(day.date().orElseThrow(), cases.one(id, null).reportedAt());
        if (at != null) body.put("occurredAt", at.toString());
        return body;
    }
}
