package org.cpsn.web.families;

import java.util.Map;
import java.util.stream.Stream;
import org.cpsn.web.language.Words;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.CasesService.Person;
import org.cpsn.web.services.HandOversService;
import org.cpsn.web.services.ReturneesService;
import org.cpsn.web.services.ReturneesService.Family;
import org.cpsn.web.services.ReturneesService.Former;
import org.cpsn.web.services.ReturneesService.Member;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands above every page of a family: the family, and the names of its people as far as they may be shown. */
@Component
public class Households {
    private final ReturneesService returnees;
    private final HandOversService handOvers;
    private final CasesService cases;
    private final Words words;

    Households(ReturneesService returnees, HandOversService handOvers, CasesService cases, Words words) {
        this.returnees = returnees;
        this.handOvers = handOvers;
        this.cases = cases;
        this.words = words;
    }

    public Family shown(String id, String tab, Model model) {
        var family = returnees.one(id);
        show(family, people(family), tab, model);
        return family;
    }

    /** All that happened; names stand where it is about one person. */
    void history(String id, Model model) {
        var family = returnees.one(id);
        var people = people(family);
        show(family, people, "timeline", model);
        model.addAttribute(
                "timeline",
                returnees.timeline(id).entries().stream()
                        .map(entry -> entry.naming(personId -> people.containsKey(personId)
                                ? words.nameOf(people.get(personId))
                                : words.say("person.notShown")))
                        .toList());
    }

    private Map<String, Person> people(Family family) {
        return cases.identities(Stream.concat(
                        family.members().stream(), family.former().stream().map(Former::member))
                .map(Member::personId)
                .distinct()
                .toList());
    }

    private void show(Family family, Map<String, Person> people, String tab, Model model) {
        model.addAttribute("family", family);
        model.addAttribute("people", people);
        model.addAttribute("tab", tab);
        var handOver = handOvers.of(family.familyId());
        model.addAttribute("waiting", handOver.waiting());
        model.addAttribute("withReception", handOver.withReception());
    }
}
