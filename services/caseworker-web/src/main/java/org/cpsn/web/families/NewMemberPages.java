package org.cpsn.web.families;

import jakarta.servlet.http.HttpServletResponse;
import org.cpsn.web.concern.PersonForm;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.CasesService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody who joins a family and is not registered yet: a child born here, a mother who has followed. */
@Controller
@RequestMapping("/families/{id}/members")
class NewMemberPages {
    private final Households households;
    private final CasesService cases;
    private final FormFlow flow;
    private final Words words;

    NewMemberPages(Households households, CasesService cases, FormFlow flow, Words words) {
        this.households = households;
        this.cases = cases;
        this.flow = flow;
        this.words = words;
    }

    /** What was searched for is carried over by POST, so that nobody types a name twice and none is in the address. */
    @PostMapping("/carry")
    String carry(@PathVariable String id, @RequestParam(required = false) String name, Model model) {
        flow.fresh(model);
        var family = households.shown(id, "overview", model);
        return register(id, PersonForm.sought(name, family.municipality()), model);
    }

    @PostMapping("/person")
    String registered(
            @PathVariable String id,
            @ModelAttribute("person") PersonForm person,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        person.check(faults, words);
        return flow.send(
                faults,
                person.personKey(),
                () -> cases.register(person.body(), Asking.something(person.personKey())),
                answer -> "/families/" + id + "/members/new?person=" + answer.id() + "&atLeast=" + answer.version(),
                model,
                response,
                () -> {
                    model.addAttribute("twins", cases.persons(person.compared(faults)));
                    households.shown(id, "overview", model);
                    return register(id, person, model);
                });
    }

    /** Where someone ends who reloads. */
    @GetMapping({"/carry", "/person"})
    String back(@PathVariable String id) {
        return "redirect:/families/" + id + "/members/new";
    }

    private static String register(String id, PersonForm person, Model model) {
        model.addAttribute("of", id);
        model.addAttribute("person", person);
        return "families/newcomer";
    }
}
