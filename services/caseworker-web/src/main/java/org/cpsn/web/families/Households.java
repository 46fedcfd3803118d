package org.cpsn.web.families;

import java.util.stream.Stream;
import org.cpsn.web.services.CasesService;
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

    Households(ReturneesService returnees, HandOversService handOvers, CasesService cases) {
        this.returnees = returnees;
        this.handOvers = handOvers;
        this.cases = cases;
    }

    public Family shown(String id, String tab, Model model) {
        var family = returnees.one(id);
        var ids = Stream.concat(
                        family.members().stream(), family.former().stream().map(Former::member))
                .map(Member::personId)
                .distinct()
                .toList();
        model.addAttribute("family", family);
        model.addAttribute("people", cases.identities(ids));
        model.addAttribute("tab", tab);
        var handOver = handOvers.of(id);
        model.addAttribute("waiting", handOver.waiting());
        model.addAttribute("withReception", handOver.withReception());
        return family;
    }
}
