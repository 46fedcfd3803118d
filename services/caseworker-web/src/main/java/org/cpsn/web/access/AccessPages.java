package org.cpsn.web.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.AccessService;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.CasesService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may see a case: sharing it with a colleague, breaking the glass, and looking at who did. */
@Controller
class AccessPages {

    private static final int LEAST_REASON = 10;

    record SharingForm(String colleague, String right, String key) {}

    record EndForm(String colleague, String key) {}

    record GlassForm(String reason, String key) {}

    record ReviewForm(String verdict, String comment, String key) {}

    private final CasesService cases;
    private final AccessService access;
    private final FormFlow flow;
    private final Words words;

    AccessPages(CasesService cases, AccessService access, FormFlow flow, Words words) {
        this.cases = cases;
        this.access = access;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping("/cases/{id}/access")
    String access(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new SharingForm(null, null, null));
        model.addAttribute("done", done);
        return page(id, model);
    }

    @PostMapping("/cases/{id}/access")
    String share(
            @PathVariable String id,
            @ModelAttribute("form") SharingForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.colleague())) faults.at("colleague", words.say("fault.colleague.required"));
        if (Typed.blank(form.right())) faults.at("right", words.say("fault.right.required"));
        var body = new HashMap<String, Object>();
        body.put("colleague", Typed.orNull(form.colleague()));
        body.put("right", Typed.orNull(form.right()));
        return flow.send(
                faults,
                form.key(),
                () -> cases.act(id, "sharing", body, Asking.on(form.key(), null)),
                answer -> back(id, "sharing"),
                model,
                response,
                () -> page(id, model));
    }

    @PostMapping("/cases/{id}/access/end")
    String endSharing(
            @PathVariable String id, @ModelAttribute EndForm form, Model model, HttpServletResponse response) {
        return flow.send(
                new Faults(),
                form.key(),
                () -> cases.act(id, "sharing/end", Map.of("colleague", form.colleague()), Asking.on(form.key(), null)),
                answer -> back(id, "sharing-end"),
                model,
                response,
                () -> {
                    model.addAttribute("form", new SharingForm(null, null, null));
                    return page(id, model);
                });
    }

    /** Shows nothing of the case: whoever asks may not see it yet. */
    @GetMapping("/cases/{id}/glass")
    String glass(@PathVariable String id, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new GlassForm(null, null));
        model.addAttribute("caseId", id);
        return "access/glass";
    }

    @PostMapping("/cases/{id}/glass")
    String breakGlass(
            @PathVariable String id,
            @ModelAttribute("form") GlassForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.reason()) || form.reason().strip().length() < LEAST_REASON)
            faults.at("reason", words.say("fault.glass.reason"));
        var body = new HashMap<String, Object>();
        body.put("reason", Typed.orNull(form.reason()));
        return flow.send(
                faults,
                form.key(),
                () -> cases.act(id, "glass", body, Asking.on(form.key(), null)),
                answer -> "/cases/" + id + "?atLeast=" + answer.version() + "&done=glass",
                model,
                response,
                () -> {
                    model.addAttribute("caseId", id);
                    return "access/glass";
                });
    }

    @PostMapping("/cases/{id}/access/glass/{glassId}")
    String review(
            @PathVariable String id,
            @PathVariable String glassId,
            @ModelAttribute ReviewForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.verdict())) faults.at("verdict-" + glassId, words.say("fault.verdict.required"));
        var body = new HashMap<String, Object>();
        body.put("verdict", Typed.orNull(form.verdict()));
        if (!Typed.blank(form.comment())) body.put("comment", form.comment().strip());
        return flow.send(
                faults,
                form.key(),
                () -> access.review(id, glassId, body, Asking.on(form.key(), null)),
                answer -> back(id, "glass-review"),
                model,
                response,
                () -> {
                    model.addAttribute("form", new SharingForm(null, null, null));
                    model.addAttribute("review", form);
                    model.addAttribute("reviewing", glassId);
                    return page(id, model);
                });
    }

    private String page(String id, Model model) {
        model.addAttribute("file", cases.one(id, null));
        model.addAttribute("access", access.of(id));
        model.addAttribute("tab", "access");
        return "access/access";
    }

    private static String back(String id, String done) {
        return "/cases/" + id + "/access?done=" + done;
    }
}
