package org.cpsn.web.roundtable;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.RoundtablesService;
import org.cpsn.web.signin.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Convening a roundtable: when and where, about whom, who sits there, and what they may see. */
@Controller
class ConvenePage {
    private static final int MOST_CASES = 200;

    private final CasesService cases;
    private final RoundtablesService roundtables;
    private final FormFlow flow;
    private final Words words;

    ConvenePage(CasesService cases, RoundtablesService roundtables, FormFlow flow, Words words) {
        this.cases = cases;
        this.roundtables = roundtables;
        this.flow = flow;
        this.words = words;
    }

    /** @param about the case the way began at; an id, never a name */
    @GetMapping("/roundtables/new")
    String fresh(@RequestParam(name = "case", required = false) String about, SignedIn who, Model model) {
        flow.fresh(model);
        return show(ConveneForm.empty(about, who), model);
    }

    @PostMapping("/roundtables/new")
    String pressed(@ModelAttribute("form") ConveneForm form, Model model, HttpServletResponse response) {
        if ("seat".equals(form.action())) {
            flow.fresh(model);
            model.addAttribute("key", form.key());
            return show(form.withOneMoreSeat(), model);
        }
        var faults = new Faults();
        form.check(faults, words);
        return flow.send(
                faults,
                form.key(),
                () -> roundtables.convene(form.body(words.zone()), Asking.something(form.key())),
                answer -> "/roundtables/" + answer.id() + "?done=roundtable",
                model,
                response,
                () -> show(form, model));
    }

    private String show(ConveneForm form, Model model) {
        model.addAttribute("form", form);
        var open = cases.caseload(Map.of("status", "OPEN", "size", MOST_CASES)).entries();
        // those already chosen come first: with many children they would be out of sight
        model.addAttribute(
                "open",
                open.stream()
                        .sorted((one, other) -> Boolean.compare(
                                form.cases().contains(other.caseId()),
                                form.cases().contains(one.caseId())))
                        .toList());
        return "roundtable/convene";
    }
}
