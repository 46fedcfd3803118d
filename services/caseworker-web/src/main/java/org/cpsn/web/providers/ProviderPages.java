package org.cpsn.web.providers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.ReferralsService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory of providers: everybody who refers looks into it, data officers keep it. */
@Controller
@RequestMapping("/providers")
class ProviderPages {
    private final ReferralsService referrals;
    private final FormFlow flow;
    private final Words words;

    ProviderPages(ReferralsService referrals, FormFlow flow, Words words) {
        this.referrals = referrals;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String serviceType,
            @RequestParam(required = false) String municipality,
            @RequestParam(required = false) String done,
            Model model) {
        model.addAttribute("providers", referrals.allProviders(Typed.orNull(serviceType), Typed.orNull(municipality)));
        model.addAttribute("serviceType", serviceType);
        model.addAttribute("municipality", municipality);
        model.addAttribute("done", done);
        return "providers/list";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        flow.fresh(model);
        model.addAttribute("form", ProviderForm.EMPTY);
        return "providers/form";
    }

    @PostMapping("/new")
    String add(@ModelAttribute("form") ProviderForm form, Model model, HttpServletResponse response) {
        return flow.send(
                form.check(true, words),
                form.key(),
                () -> referrals.add(Map.of("id", form.id(), "entry", form.body()), Asking.something(form.key())),
                answer -> "/providers/" + answer.id() + "?done=provider",
                model,
                response,
                () -> "providers/form");
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        model.addAttribute("provider", referrals.provider(id));
        model.addAttribute("done", done);
        return "providers/one";
    }

    @GetMapping("/{id}/change")
    String changing(@PathVariable String id, Model model) {
        flow.fresh(model);
        var entry = referrals.provider(id);
        model.addAttribute("form", ProviderForm.of(entry));
        return show(id, Long.toString(entry.version()), model);
    }

    @PostMapping("/{id}/change")
    String change(
            @PathVariable String id,
            @ModelAttribute("form") ProviderForm form,
            Model model,
            HttpServletResponse response) {
        var faults = form.check(false, words);
        return flow.send(
                faults,
                form.key(),
                () -> referrals.change(id, form.body(), Asking.on(form.key(), form.version())),
                answer -> "/providers/" + id + "?done=provider",
                model,
                response,
                () -> show(
                        id,
                        faults.isStale() ? Long.toString(referrals.provider(id).version()) : form.version(),
                        model));
    }

    private static String show(String id, String version, Model model) {
        model.addAttribute("providerId", id);
        model.addAttribute("version", version);
        return "providers/form";
    }
}
