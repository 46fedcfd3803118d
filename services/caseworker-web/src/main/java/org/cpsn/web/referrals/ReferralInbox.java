package org.cpsn.web.referrals;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.CasesService.Person;
import org.cpsn.web.services.ReferralsService;
import org.cpsn.web.services.ReferralsService.Referral;
import org.cpsn.web.signin.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A provider's inbox, and one referral answered: accepted, rejected with a reason, completed; or taken back. */
@Controller
class ReferralInbox {

    /** One form page serves all four answers; {@code act} says which button was pressed. */
    record Form(String reason, String note, String outcome, String key, String version) {}

    private static final int SIZE = 25;
    private static final List<String> ACTS = List.of("acceptance", "rejection", "completion", "revocation");

    private final ReferralsService referrals;
    private final CasesService cases;
    private final FormFlow flow;
    private final Words words;

    ReferralInbox(ReferralsService referrals, CasesService cases, FormFlow flow, Words words) {
        this.referrals = referrals;
        this.cases = cases;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping("/referrals")
    String inbox(
            @RequestParam(defaultValue = "IN_PROGRESS") String status,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var inbox = referrals.inbox(status, Math.max(0, page), SIZE);
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("pages", ((inbox.total() == null ? 0 : inbox.total()) + SIZE - 1) / SIZE);
        model.addAttribute("inbox", inbox.entries());
        model.addAttribute("status", status);
        model.addAttribute("people", people(inbox.entries()));
        return "referrals/inbox";
    }

    @GetMapping("/referrals/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) Long atLeast,
            @RequestParam(required = false) String done,
            SignedIn who,
            Model model) {
        flow.fresh(model);
        model.addAttribute("form", new Form(null, null, null, null, null));
        model.addAttribute("done", done != null && ACTS.contains(done) ? done : null);
        return show(id, atLeast, null, who, model);
    }

    @PostMapping("/referrals/{id}/{act:acceptance|rejection|completion|revocation}")
    String answer(
            @PathVariable String id,
            @PathVariable String act,
            @ModelAttribute("form") Form form,
            SignedIn who,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if ("rejection".equals(act) && Typed.blank(form.reason())) {
            faults.at("reason", words.say("fault.reason.required"));
        }
        return flow.send(
                faults,
                form.key(),
                () -> referrals.act(id, act, body(act, form), Asking.on(form.key(), form.version())),
                answer -> "/referrals/" + id + "?atLeast=" + answer.version() + "&done=" + act,
                model,
                response,
                () -> {
                    model.addAttribute("tried", act);
                    return show(id, null, faults.isStale() ? null : form.version(), who, model);
                });
    }

    /** Where someone ends who reloads a refused answer: at the referral itself. */
    @GetMapping("/referrals/{id}/{act:acceptance|rejection|completion|revocation}")
    String back(@PathVariable String id) {
        return "redirect:/referrals/" + id;
    }

    private static Map<String, Object> body(String act, Form form) {
        var body = new LinkedHashMap<String, Object>();
        if (act.equals("rejection")) {
            body.put("reason", form.reason());
            if (!Typed.blank(form.note())) body.put("note", form.note().strip());
        }
        if (act.equals("completion") && !Typed.blank(form.outcome()))
            body.put("outcome", form.outcome().strip());
        if (act.equals("revocation") && !Typed.blank(form.note()))
            body.put("reason", form.note().strip());
        return body;
    }

    private String show(String id, Long atLeast, String version, SignedIn who, Model model) {
        var referral = referrals.one(id, atLeast);
        model.addAttribute("referral", referral);
        model.addAttribute("version", version == null ? Long.toString(referral.version()) : version);
        model.addAttribute("child", people(List.of(referral)).get(referral.childId()));
        model.addAttribute("answers", who.is("PROVIDER"));
        model.addAttribute("revokes", who.isAny("CASEWORKER", "SUPERVISOR"));
        return "referrals/one";
    }

    private Map<String, Person> people(List<Referral> of) {
        return cases.identities(of.stream().map(Referral::childId).toList());
    }
}
