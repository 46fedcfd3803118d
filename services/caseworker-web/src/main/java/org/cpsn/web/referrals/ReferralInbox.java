package org.cpsn.web.referrals;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.CasesService.Person;
import org.cpsn.web.services.ConsentsService;
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

/** A provider's inbox, and one referral with everything either side can do with it. */
@Controller
class ReferralInbox {

    /** One form page serves all acts; the address says which button was pressed. */
    record Form(
            String reason,
            String note,
            String outcome,
            String childFeedback,
            String text,
            String questionId,
            Typed.Day day,
            String time,
            String permission,
            String consentId,
            String overrideReason,
            String key,
            String version) {
        static final Form EMPTY =
                new Form(null, null, null, null, null, null, null, null, null, null, null, null, null);

        Form {
            day = day == null ? Typed.Day.NONE : day;
        }

        Optional<Instant> appointment(ZoneId zone) {
            try {
                var at = LocalTime.parse(Objects.requireNonNullElse(time, "").strip());
                return day.date().map(date -> date.atTime(at).atZone(zone).toInstant());
            } catch (DateTimeException malformed) {
                return Optional.empty();
            }
        }
    }

    private static final int SIZE = 25;
    private static final String ACT =
            "receipt|acceptance|rejection|appointment|start|completion|questions|deletion|sending|confirmation|another"
                    + "|answer|revocation";
    private static final Set<String> DONE =
            Stream.concat(Stream.of(ACT.split("\\|")), Stream.of("draft")).collect(Collectors.toUnmodifiableSet());

    private final ReferralsService referrals;
    private final CasesService cases;
    private final ConsentsService consents;
    private final FormFlow flow;
    private final Words words;

    ReferralInbox(
            ReferralsService referrals, CasesService cases, ConsentsService consents, FormFlow flow, Words words) {
        this.referrals = referrals;
        this.cases = cases;
        this.consents = consents;
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
        model.addAttribute("form", Form.EMPTY);
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        return show(id, atLeast, null, who, model);
    }

    @PostMapping("/referrals/{id}/{act:" + ACT + "}")
    String act(
            @PathVariable String id,
            @PathVariable String act,
            @ModelAttribute("form") Form form,
            SignedIn who,
            Model model,
            HttpServletResponse response) {
        var faults = check(act, form);
        return flow.send(
                faults,
                form.key(),
                () -> referrals.act(id, path(act, form), body(act, form), Asking.on(form.key(), form.version())),
                answer -> "/referrals/" + id + "?atLeast=" + answer.version() + "&done=" + act,
                model,
                response,
                () -> {
                    model.addAttribute("tried", act);
                    return show(id, null, faults.isStale() ? null : form.version(), who, model);
                });
    }

    /** Where someone ends who reloads a refused answer: at the referral itself. */
    @GetMapping("/referrals/{id}/{act:" + ACT + "}")
    String back(@PathVariable String id) {
        return "redirect:/referrals/" + id;
    }

    private Faults check(String act, Form form) {
        var faults = new Faults();
        switch (act) {
            case "rejection" -> {
                if (Typed.blank(form.reason())) faults.at("reason", words.say("fault.reason.required"));
            }
            case "appointment" -> {
                if (form.appointment(words.zone()).isEmpty())
                    faults.at("appointment", words.say("fault.appointment.malformed"));
            }
            case "questions" -> {
                if (Typed.blank(form.text())) faults.at("text", words.say("fault.question.required"));
            }
            case "answer" -> {
                if (Typed.blank(form.text()))
                    faults.at("answer-" + form.questionId(), words.say("fault.answer.required"));
            }
            case "sending" -> {
                if (Typed.blank(form.permission())) faults.at("permission", words.say("fault.permission.required"));
                else if ("CONSENT".equals(form.permission()) && Typed.blank(form.consentId()))
                    faults.at("consentId", words.say("fault.consentId.required"));
                else if ("OVERRIDE".equals(form.permission()) && Typed.blank(form.overrideReason()))
                    faults.at("overrideReason", words.say("fault.overrideReason.required"));
            }
            default -> {} // needs no more than the button
        }
        return faults;
    }

    private static String path(String act, Form form) {
        return switch (act) {
            case "confirmation", "another" -> "appointment/" + act;
            case "answer" -> "questions/" + form.questionId() + "/answer";
            default -> act;
        };
    }

    private Map<String, Object> body(String act, Form form) {
        var body = new LinkedHashMap<String, Object>();
        switch (act) {
            case "rejection" -> {
                body.put("reason", form.reason());
                put(body, "note", form.note());
            }
            case "appointment" -> {
                body.put("at", form.appointment(words.zone()).orElseThrow().toString());
                put(body, "note", form.note());
            }
            case "another" -> put(body, "note", form.note());
            case "completion" -> {
                put(body, "outcome", form.outcome());
                put(body, "childFeedback", form.childFeedback());
            }
            case "questions", "answer" -> put(body, "text", form.text());
            case "revocation" -> put(body, "reason", form.note());
            case "sending" -> {
                if ("CONSENT".equals(form.permission())) body.put("consent", Map.of("consentId", form.consentId()));
                else
                    body.put(
                            "consentOverride",
                            Map.of("reason", form.overrideReason().strip()));
            }
            default -> {} // needs no more than the button
        }
        return body;
    }

    private static void put(Map<String, Object> body, String name, String typed) {
        if (!Typed.blank(typed)) body.put(name, typed.strip());
    }

    private String show(String id, Long atLeast, String version, SignedIn who, Model model) {
        var referral = referrals.one(id, atLeast);
        boolean sender = who.isAny("CASEWORKER", "SUPERVISOR");
        model.addAttribute("referral", referral);
        model.addAttribute("version", version == null ? Long.toString(referral.version()) : version);
        model.addAttribute("child", people(List.of(referral)).get(referral.childId()));
        model.addAttribute("answers", who.is("PROVIDER"));
        model.addAttribute("revokes", sender);
        if (sender && referral.is("DRAFT"))
            model.addAttribute("consents", NewReferral.forServices(consents.of(referral.caseId())));
        return "referrals/one";
    }

    /**
     * Of a child whose consent was withdrawn a provider has not even the id; unlike others, this map may be asked so.
     */
    private Map<String, Person> people(List<Referral> of) {
        return new HashMap<>(cases.identities(
                of.stream().map(Referral::childId).filter(Objects::nonNull).toList()));
    }
}
