package org.cpsn.web.preferences;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.IntStream;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.services.PreferencesService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** How somebody wants to be told outside the inbox: everybody's own choice. */
@Controller
@RequestMapping("/preferences")
class PreferencesPages {
    private final PreferencesService preferences;
    private final FormFlow flow;

    PreferencesPages(PreferencesService preferences, FormFlow flow) {
        this.preferences = preferences;
        this.flow = flow;
    }

    @GetMapping
    String page(@RequestParam(required = false) String done, Model model) {
        flow.fresh(model);
        var now = preferences.mine();
        model.addAttribute("form", PreferencesForm.of(now));
        model.addAttribute("done", done);
        return show(now, model);
    }

    @PostMapping
    String choose(@ModelAttribute("form") PreferencesForm form, Model model, HttpServletResponse response) {
        return flow.send(
                new Faults(),
                form.key(),
                () -> preferences.choose(form.body()),
                answer -> "/preferences?done=preferences",
                model,
                response,
                () -> show(preferences.mine(), model));
    }

    /** Asked by the page's script, once the browser has agreed. */
    @PostMapping("/device")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tellThisBrowser(@RequestParam String endpoint, @RequestParam String p256dh, @RequestParam String auth) {
        preferences.tellThisBrowser(Map.of("endpoint", endpoint, "p256dh", p256dh, "auth", auth));
    }

    @PostMapping("/devices/forget")
    String forget(@RequestParam String id) {
        preferences.forget(id);
        return "redirect:/preferences?done=browserForgotten";
    }

    private static String show(PreferencesService.Preferences now, Model model) {
        model.addAttribute("now", now);
        model.addAttribute("hours", IntStream.range(0, 24).boxed().toList());
        return "preferences/form";
    }
}
