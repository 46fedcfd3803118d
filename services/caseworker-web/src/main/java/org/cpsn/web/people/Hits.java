package org.cpsn.web.people;

import jakarta.servlet.http.HttpServletResponse;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.ServiceProblem;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The one search for persons, wherever somebody is looked for. A search that failed says so: an empty list would make
 * someone register the same child again.
 */
@Component
public class Hits {
    private final CasesService cases;
    private final Words words;

    Hits(CasesService cases, Words words) {
        this.cases = cases;
        this.words = words;
    }

    /**
     * Who was found, into the model; what was typed wrongly into the faults.
     *
     * @param field it was typed into
     */
    public void found(
            String field, String typed, String municipality, Faults faults, Model model, HttpServletResponse response) {
        try {
            model.addAttribute("hits", cases.search(typed.strip(), Typed.orNull(municipality)));
        } catch (ServiceProblem failed) {
            if (failed.status() == 401 || failed.status() == 403) throw failed;
            if (failed.status() == 400) {
                var code = failed.told().errors().isEmpty()
                        ? "invalid"
                        : failed.told().errors().getFirst().code();
                faults.at(field, words.sayOr(words.say("fault.invalid"), "fault." + code));
                return;
            }
            response.setStatus(failed.status());
            model.addAttribute("failed", true);
        }
    }

    /** The same between two keystrokes: what cannot be looked for yet finds nothing and is no mistake. */
    public String asTyped(String typed, String municipality, Model model) {
        if (typed != null && typed.strip().length() >= 2) {
            try {
                model.addAttribute("hits", cases.search(typed.strip(), Typed.orNull(municipality)));
            } catch (ServiceProblem failed) {
                if (failed.status() == 401 || failed.status() == 403) throw failed;
                if (failed.status() != 400) model.addAttribute("failed", true);
            }
        }
        return "people/hits :: hits";
    }
}
