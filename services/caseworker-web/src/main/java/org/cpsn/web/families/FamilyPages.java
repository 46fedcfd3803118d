package org.cpsn.web.families;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.cpsn.web.concern.PersonForm;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Refusals;
import org.cpsn.web.page.Typed;
import org.cpsn.web.people.Hits;
import org.cpsn.web.services.Answer;
import org.cpsn.web.services.ArrivalsService;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.ReturneesService;
import org.cpsn.web.services.ServiceProblem;
import org.cpsn.web.signin.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Families that came back: the list, and writing one down member by member. */
@Controller
class FamilyPages {

    private static final int SIZE = 25;

    private final ReturneesService returnees;
    private final ArrivalsService arrivals;
    private final CasesService cases;
    private final Hits hits;
    private final FormFlow flow;
    private final Refusals refusals;
    private final Words words;

    FamilyPages(
            ReturneesService returnees,
            ArrivalsService arrivals,
            CasesService cases,
            Hits hits,
            FormFlow flow,
            Refusals refusals,
            Words words) {
        this.returnees = returnees;
        this.arrivals = arrivals;
        this.cases = cases;
        this.hits = hits;
        this.flow = flow;
        this.refusals = refusals;
        this.words = words;
    }

    /** What families are looked for by; what is empty is not. */
    record Filter(
            String track,
            String returnType,
            String stage,
            String need,
            String countryOfReturn,
            String municipality,
            String arrivedFrom,
            String arrivedUntil) {

        Map<String, String> sought() {
            var sought = new LinkedHashMap<String, String>();
            sought.put("track", Typed.orNull(track));
            sought.put("returnType", Typed.orNull(returnType));
            sought.put("stage", Typed.orNull(stage));
            sought.put("need", Typed.orNull(need));
            sought.put("countryOfReturn", Typed.orNull(countryOfReturn));
            sought.put("municipality", Typed.orNull(municipality));
            sought.put("arrivedFrom", Typed.orNull(arrivedFrom));
            sought.put("arrivedUntil", Typed.orNull(arrivedUntil));
            sought.values().removeIf(Objects::isNull);
            return sought;
        }

        public boolean chosen() {
            return !sought().isEmpty();
        }

        /** Where those are who were announced and have not come. */
        public String expected() {
            var query = UriComponentsBuilder.fromPath("/arrivals").queryParam("when", "expected");
            if (!Typed.blank(municipality)) query.queryParam("municipality", municipality);
            return query.build().encode().toUriString();
        }

        /** The address of the same list, ready for the page's number. */
        public String href() {
            var query = UriComponentsBuilder.fromPath("/families");
            sought().forEach(query::queryParam);
            var address = query.build().encode().toUriString();
            return address + (address.contains("?") ? "&" : "?");
        }
    }

    @GetMapping("/families")
    String list(
            @ModelAttribute("filter") Filter filter,
            @RequestParam(defaultValue = "0") int page,
            SignedIn who,
            Model model) {
        boolean receives = who.is("RETURN_OFFICER");
        if (receives && "EXPECTED".equals(filter.stage())) return "redirect:" + filter.expected();
        var families = returnees.families(filter.sought(), Math.max(0, page), SIZE);
        if (receives) model.addAttribute("expected", expected(filter));
        model.addAttribute("families", families);
        model.addAttribute("choosesMunicipality", who.municipality() == null);
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("pages", (families.total() + SIZE - 1) / SIZE);
        return "families/list";
    }

    /** Who is announced and has not come has no family yet: how many there are, to be looked at among the arrivals. */
    private long expected(Filter filter) {
        return arrivals.counts(Typed.orNull(filter.municipality())).getOrDefault("EXPECTED", 0L);
    }

    @GetMapping("/families/overview")
    String overview(Model model) {
        model.addAttribute("overview", returnees.overview());
        return "families/overview";
    }

    @GetMapping("/families/new")
    String fresh(@RequestParam(required = false) String arrival, SignedIn who, Model model) {
        flow.fresh(model);
        if (arrival == null)
            return show(FamilyForm.empty(who.municipality()), PersonForm.empty(who.municipality()), model);
        var form = FamilyForm.of(arrivals.one(arrival, null));
        return show(form, PersonForm.empty(form.municipality()), model);
    }

    /** One form, several buttons: every one of them brings everything typed back. */
    @PostMapping("/families/new")
    String pressed(
            @ModelAttribute("family") FamilyForm family,
            @ModelAttribute("person") PersonForm person,
            SignedIn who,
            Model model,
            HttpServletResponse response) {
        var action = family.action() == null ? "register" : family.action();
        var empty = PersonForm.empty(who.municipality());
        if (action.equals("search")) return search(family, person, model, response);
        if (action.equals("person")) return newPerson(family, person, empty, model, response);
        if (action.startsWith("add:")) return kept(family.with(action.substring(4)), empty, model);
        if (action.startsWith("remove:")) return kept(family.without(action.substring(7)), person, model);
        var faults = new Faults();
        family.check(faults, words);
        return flow.send(
                faults,
                family.key(),
                () -> registered(family),
                answer -> "/families/" + answer.id() + "?done=family",
                model,
                response,
                () -> show(family, person, model));
    }

    /** Whoever was received at the border is pointed to his or her family from then on. */
    private Answer registered(FamilyForm family) {
        var answer = returnees.register(family.body(), Asking.something(family.key()));
        if (!Typed.blank(family.arrival()))
            arrivals.act(
                    family.arrival(),
                    "family",
                    Map.of("familyId", answer.id()),
                    Asking.on(Asking.keyOfNext(family.key()), "*"));
        return answer;
    }

    /** The same search while it is typed. */
    @PostMapping("/families/new/hits")
    String typing(@RequestParam(required = false) String search, Model model) {
        hits.asTyped(search, null, model);
        return "people/hits :: adding";
    }

    private String search(FamilyForm family, PersonForm person, Model model, HttpServletResponse response) {
        var faults = new Faults();
        if (family.search() == null || family.search().strip().length() < 2) {
            faults.at("search", words.say("fault.name.tooShort"));
            return flow.again(faults, family.key(), model, response, () -> show(family, person, model));
        }
        hits.found("search", family.search(), null, faults, model, response);
        if (faults.any()) return flow.again(faults, family.key(), model, response, () -> show(family, person, model));
        return kept(family, person, model);
    }

    private String newPerson(
            FamilyForm family, PersonForm person, PersonForm empty, Model model, HttpServletResponse response) {
        var faults = new Faults();
        person.check(faults, words);
        // the fields of the new person and of the family share one page: theirs are told apart by this name
        model.addAttribute("registering", true);
        if (faults.none()) {
            try {
                var answer = cases.register(person.body(), Asking.something(person.personKey()));
                model.addAttribute("registering", false);
                return kept(family.with(answer.id()), empty, model);
            } catch (ServiceProblem problem) {
                if (!problem.isAnAnswerToTheForm()) throw problem;
                refusals.add(faults, problem);
            }
        }
        model.addAttribute("twins", cases.persons(person.compared(faults)));
        model.addAttribute("personKey", faults.isUnanswered() ? person.personKey() : Asking.newKey());
        return flow.again(faults, family.key(), model, response, () -> show(family, person, model));
    }

    private String kept(FamilyForm family, PersonForm person, Model model) {
        flow.fresh(model);
        model.addAttribute("key", family.key());
        return show(family, person, model);
    }

    private String show(FamilyForm family, PersonForm person, Model model) {
        model.addAttribute("family", family);
        model.addAttribute("person", person);
        if (!model.containsAttribute("personKey")) model.addAttribute("personKey", Asking.newKey());
        var ids = family.members().stream().map(FamilyForm.MemberForm::personId).toList();
        model.addAttribute("people", cases.identities(ids));
        if (!Typed.blank(family.arrival())) model.addAttribute("arrival", arrivals.one(family.arrival(), null));
        return "families/register";
    }
}
