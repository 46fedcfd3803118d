package org.cpsn.web.families;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.Answer;
import org.cpsn.web.services.Asking;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was recorded of a family by mistake counts for nothing any more; it stays in the history. */
@Component
public class Mistakes {

    /**
     * @param room where it stands below the family, and the tab of it
     * @param what says it in words, looked up only when it is shown
     */
    public record Mistake(String familyId, String room, String id, Supplier<String> what) {
        private String page() {
            return "/families/" + familyId + "/" + room;
        }
    }

    private final Households households;
    private final FormFlow flow;
    private final Words words;

    Mistakes(Households households, FormFlow flow, Words words) {
        this.households = households;
        this.flow = flow;
        this.words = words;
    }

    public String asked(Mistake mistake, Model model) {
        flow.fresh(model);
        return shown(mistake, null, model);
    }

    /** @param act withdraws it, asked so */
    public String withdrawn(
            Mistake mistake,
            String reason,
            String key,
            Function<Asking, Answer> act,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (Typed.blank(reason)) faults.at("reason", words.say("fault.wrongBecause.required"));
        return flow.send(
                faults,
                key,
                () -> act.apply(Asking.on(key, "*")),
                answer -> mistake.page() + "?done=withdrawn",
                model,
                response,
                () -> shown(mistake, reason, model));
    }

    private String shown(Mistake mistake, String reason, Model model) {
        households.shown(mistake.familyId(), mistake.room(), model);
        model.addAttribute("what", mistake.what().get());
        model.addAttribute("reason", reason);
        model.addAttribute("back", mistake.page());
        model.addAttribute("action", mistake.page() + "/" + mistake.id() + "/withdrawal");
        return "families/wrong";
    }
}
