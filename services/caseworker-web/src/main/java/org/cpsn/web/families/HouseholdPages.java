package org.cpsn.web.families;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Days;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.people.Hits;
import org.cpsn.web.services.Answer;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.ReturneesService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One family: who is in it, what is known of its return, whether it is here, and all that happened. */
@Controller
@RequestMapping("/families/{id}")
class HouseholdPages {

    record MemberForm(String person, String relation, List<String> needs, String key) {
        MemberForm {
            needs = needs == null ? List.of() : List.copyOf(needs);
        }
    }

    record LeavingForm(String reason, String key) {}

    /** @param what RE_MIGRATED or LOST_CONTACT */
    record GoneForm(String what, Typed.Day day, String country, String reason, String key) {
        GoneForm {
            day = day == null ? Typed.Day.NONE : day;
        }
    }

    record FoundForm(Typed.Day day, String how, String key) {
        FoundForm {
            day = day == null ? Typed.Day.NONE : day;
        }
    }

    record Search(String name) {}

    private final Households households;
    private final ReturneesService returnees;
    private final CasesService cases;
    private final Hits hits;
    private final FormFlow flow;
    private final Words words;
    private final Days days;

    HouseholdPages(
            Households households,
            ReturneesService returnees,
            CasesService cases,
            Hits hits,
            FormFlow flow,
            Words words,
            Days days) {
        this.households = households;
        this.returnees = returnees;
        this.cases = cases;
        this.hits = hits;
        this.flow = flow;
        this.words = words;
        this.days = days;
    }

    @GetMapping
    String one(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        households.shown(id, "overview", model);
        model.addAttribute("done", done);
        return "families/one";
    }

    @GetMapping("/timeline")
    String timeline(@PathVariable String id, Model model) {
        households.history(id, model);
        return "families/timeline";
    }

    @GetMapping("/details")
    String describing(@PathVariable String id, Model model) {
        flow.fresh(model);
        var family = households.shown(id, "overview", model);
        model.addAttribute("version", family.version());
        model.addAttribute("form", ReturnForm.of(family));
        return "families/details";
    }

    @PostMapping("/details")
    String describe(
            @PathVariable String id,
            @ModelAttribute("form") ReturnForm form,
            @RequestParam String version,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.track())) faults.at("track", words.say("fault.track.required"));
        form.checkDetails(faults, words);
        return send(
                id,
                faults,
                form.key(),
                () -> returnees.act(id, "details", form.details(), Asking.on(form.key(), version)),
                "details",
                model,
                response,
                () -> {
                    var now = faults.currentVersion();
                    model.addAttribute("version", now == null ? version : now.toString());
                    return page(id, "details", model);
                });
    }

    @GetMapping("/members/new")
    String joining(
            @PathVariable String id,
            @RequestParam(required = false) String person,
            @RequestParam(required = false) Long atLeast,
            Model model) {
        flow.fresh(model);
        if (!Typed.blank(person)) model.addAttribute("person", cases.person(person, atLeast));
        model.addAttribute("search", new Search(null));
        return member(id, new MemberForm(person, null, null, null), model);
    }

    @PostMapping("/members/search")
    String search(
            @PathVariable String id,
            @ModelAttribute("search") Search search,
            @RequestHeader(name = "HX-Request", required = false) String typing,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("goal", "member");
        model.addAttribute("of", id);
        if (typing != null) return hits.asTyped(search.name(), null, model);
        var faults = new Faults();
        var nobody = new MemberForm(null, null, null, null);
        if (search.name() == null || search.name().strip().length() < 2)
            faults.at("name", words.say("fault.name.tooShort"));
        else hits.found("name", search.name(), null, faults, model, response);
        if (faults.any()) return flow.again(faults, null, model, response, () -> member(id, nobody, model));
        flow.fresh(model);
        return member(id, nobody, model);
    }

    /** Where someone ends who reloads a search. */
    @GetMapping("/members/search")
    String back(@PathVariable String id) {
        return "redirect:/families/" + id + "/members/new";
    }

    @PostMapping("/members/new")
    String join(
            @PathVariable String id,
            @ModelAttribute("form") MemberForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.relation())) faults.at("relation", words.say("fault.relation.required"));
        return send(
                id,
                faults,
                form.key(),
                () -> returnees.act(
                        id,
                        "members",
                        Typed.filled("personId", form.person(), "relation", form.relation(), "needs", form.needs()),
                        Asking.on(form.key(), "*")),
                "joined",
                model,
                response,
                () -> member(id, form, model));
    }

    @GetMapping("/members/{personId}/departure")
    String leaving(@PathVariable String id, @PathVariable String personId, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new LeavingForm(null, null));
        return departure(id, personId, model);
    }

    @PostMapping("/members/{personId}/departure")
    String leave(
            @PathVariable String id,
            @PathVariable String personId,
            @ModelAttribute("form") LeavingForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.reason())) faults.at("reason", words.say("fault.leftReason.required"));
        return send(
                id,
                faults,
                form.key(),
                () -> returnees.leave(id, personId, Typed.filled("reason", form.reason()), Asking.on(form.key(), "*")),
                "left",
                model,
                response,
                () -> departure(id, personId, model));
    }

    @GetMapping("/gone")
    String going(@PathVariable String id, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new GoneForm(null, null, null, null, null));
        return page(id, "gone", model);
    }

    @PostMapping("/gone")
    String gone(
            @PathVariable String id, @ModelAttribute("form") GoneForm form, Model model, HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(form.what())) faults.at("what", words.say("fault.gone.required"));
        if (form.day().date().isEmpty()) faults.at("on", words.say("fault.day.malformed"));
        if (Typed.blank(form.reason())) faults.at("reason", words.say("fault.goneReason.required"));
        boolean abroad = "RE_MIGRATED".equals(form.what());
        return send(
                id,
                faults,
                form.key(),
                () -> returnees.act(
                        id,
                        abroad ? "re-migration" : "lost-contact",
                        Typed.filled(
                                "on",
                                form.day().date().orElseThrow().toString(),
                                "country",
                                abroad ? Typed.orNull(form.country()) : null,
                                "reason",
                                form.reason()),
                        Asking.on(form.key(), "*")),
                "gone",
                model,
                response,
                () -> page(id, "gone", model));
    }

    @GetMapping("/found")
    String finding(@PathVariable String id, Model model) {
        flow.fresh(model);
        model.addAttribute("form", new FoundForm(Typed.Day.of(days.today()), null, null));
        return page(id, "found", model);
    }

    @PostMapping("/found")
    String found(
            @PathVariable String id,
            @ModelAttribute("form") FoundForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (form.day().date().isEmpty()) faults.at("on", words.say("fault.day.malformed"));
        if (Typed.blank(form.how())) faults.at("how", words.say("fault.foundHow.required"));
        return send(
                id,
                faults,
                form.key(),
                () -> returnees.act(
                        id,
                        "found-again",
                        Typed.filled("on", form.day().date().orElseThrow().toString(), "how", form.how()),
                        Asking.on(form.key(), "*")),
                "found",
                model,
                response,
                () -> page(id, "found", model));
    }

    @GetMapping("/return")
    String returning(@PathVariable String id, Model model) {
        flow.fresh(model);
        model.addAttribute("form", ReturnForm.again(households.shown(id, "overview", model)));
        return "families/return";
    }

    @PostMapping("/return")
    String returned(
            @PathVariable String id,
            @ModelAttribute("form") ReturnForm form,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        form.checkReturn(faults, words);
        return send(
                id,
                faults,
                form.key(),
                () -> returnees.act(id, "another-return", form.anotherReturn(), Asking.on(form.key(), "*")),
                "returned",
                model,
                response,
                () -> page(id, "return", model));
    }

    private String send(
            String id,
            Faults faults,
            String key,
            Supplier<Answer> act,
            String done,
            Model model,
            HttpServletResponse response,
            Supplier<String> again) {
        return flow.send(
                faults, key, act, answer -> "/families/" + id + "?done=family." + done, model, response, again);
    }

    private String page(String id, String template, Model model) {
        households.shown(id, "overview", model);
        return "families/" + template;
    }

    private String member(String id, MemberForm form, Model model) {
        model.addAttribute("form", form);
        if (!Typed.blank(form.person()) && !model.containsAttribute("person"))
            model.addAttribute("person", cases.person(form.person(), null));
        return page(id, "member", model);
    }

    private String departure(String id, String personId, Model model) {
        model.addAttribute("member", households.shown(id, "overview", model).member(personId));
        return "families/departure";
    }
}
