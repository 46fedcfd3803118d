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
import org.cpsn.web.services.ConsentsService;
import org.cpsn.web.services.ConsentsService.Consent;
import org.cpsn.web.services.ReferralsService;
import org.cpsn.web.services.ReferralsService.Provider;
import org.cpsn.web.services.ReferralsService.Referral;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A caseworker refers a child to a service: which service, to whom, why, and with whose consent. */
@Controller
class NewReferral {

    record Form(
            String serviceType,
            String providerId,
            String everywhere,
            String need,
            String permission,
            String consentId,
            String overrideReason,
            String draft,
            String key,
            String version) {
        boolean isDraft() {
            return "true".equals(draft);
        }
    }

    private static final String FOR_SERVICES = "SERVICES";

    private final CasesService cases;
    private final ReferralsService referrals;
    private final ConsentsService consents;
    private final FormFlow flow;
    private final Words words;

    NewReferral(CasesService cases, ReferralsService referrals, ConsentsService consents, FormFlow flow, Words words) {
        this.cases = cases;
        this.referrals = referrals;
        this.consents = consents;
        this.flow = flow;
        this.words = words;
    }

    /** First the service, because it decides who can be asked. */
    @GetMapping("/cases/{id}/referrals/new")
    String choose(
            @PathVariable String id,
            @RequestParam(required = false) String serviceType,
            @RequestParam(required = false) String everywhere,
            Model model) {
        flow.fresh(model);
        var form = new Form(serviceType, null, everywhere, null, null, null, null, null, null, null);
        model.addAttribute("form", form);
        return show(id, form, model);
    }

    /** What was kept for later is looked at again before it is sent. */
    @GetMapping("/referrals/{id}/draft")
    String reconsider(
            @PathVariable String id,
            @RequestParam(required = false) String serviceType,
            @RequestParam(required = false) String everywhere,
            Model model) {
        flow.fresh(model);
        var draft = referrals.one(id, null);
        var form = new Form(
                Typed.blank(serviceType) ? draft.serviceType() : serviceType,
                draft.providerId(),
                everywhere,
                draft.need(),
                null,
                null,
                null,
                "true",
                null,
                Long.toString(draft.version()));
        model.addAttribute("form", form);
        return show(draft, form, model);
    }

    @PostMapping("/referrals/{id}/draft")
    String change(
            @PathVariable String id, @ModelAttribute("form") Form form, Model model, HttpServletResponse response) {
        return flow.send(
                check(form),
                form.key(),
                () -> referrals.act(id, "draft", asked(form), Asking.on(form.key(), form.version())),
                answer -> "/referrals/" + id + "?done=draft&atLeast=" + answer.version(),
                model,
                response,
                () -> show(referrals.one(id, null), form, model));
    }

    @PostMapping("/cases/{id}/referrals/new")
    String refer(
            @PathVariable String id, @ModelAttribute("form") Form form, Model model, HttpServletResponse response) {
        var file = cases.one(id, null);
        var faults = check(form);
        return flow.send(
                faults,
                form.key(),
                () -> referrals.refer(body(form, id, file.child().id()), Asking.something(form.key())),
                answer -> "/cases/" + id + "/referrals?made=" + answer.id() + "&atLeast=" + answer.version()
                        + (form.isDraft() ? "&done=referralDraft" : "&done=referral"),
                model,
                response,
                () -> show(id, form, model));
    }

    private Faults check(Form form) {
        var faults = new Faults();
        if (Typed.blank(form.serviceType())) faults.at("serviceType", words.say("fault.serviceType.required"));
        if (Typed.blank(form.providerId())) faults.at("providerId", words.say("fault.providerId.required"));
        // what it rests on is said when it is sent
        if (form.isDraft()) return faults;
        if (Typed.blank(form.permission())) faults.at("permission", words.say("fault.permission.required"));
        else if ("CONSENT".equals(form.permission()) && Typed.blank(form.consentId())) {
            faults.at("consentId", words.say("fault.consentId.required"));
        } else if ("OVERRIDE".equals(form.permission()) && Typed.blank(form.overrideReason())) {
            faults.at("overrideReason", words.say("fault.overrideReason.required"));
        }
        return faults;
    }

    private static Map<String, Object> body(Form form, String caseId, String childId) {
        var body = asked(form);
        body.put("caseId", caseId);
        body.put("childId", childId);
        if (form.isDraft()) body.put("draft", true);
        else if ("CONSENT".equals(form.permission())) body.put("consent", Map.of("consentId", form.consentId()));
        else body.put("consentOverride", Map.of("reason", form.overrideReason().strip()));
        return body;
    }

    /** Who is asked for what, and why. */
    private static Map<String, Object> asked(Form form) {
        var body = new LinkedHashMap<String, Object>();
        body.put("providerId", form.providerId());
        body.put("serviceType", form.serviceType());
        if (!Typed.blank(form.need())) body.put("need", form.need().strip());
        return body;
    }

    /** What may be asked of others with the family's agreement, as the case's ledger says. */
    static List<Consent> forServices(ConsentsService.Ledger ledger) {
        return ledger.consents().stream()
                .filter(consent -> consent.inForce() && !consent.overridden() && FOR_SERVICES.equals(consent.purpose()))
                .toList();
    }

    private String show(Referral draft, Form form, Model model) {
        model.addAttribute("draft", draft);
        return show(draft.caseId(), form, model);
    }

    private String show(String id, Form form, Model model) {
        var file = cases.one(id, null);
        model.addAttribute("file", file);
        boolean everywhere = "true".equals(form.everywhere());
        List<Provider> near = Typed.blank(form.serviceType())
                ? List.of()
                : referrals.providers(form.serviceType(), everywhere ? null : file.municipality());
        model.addAttribute("providers", near);
        model.addAttribute("consents", forServices(consents.of(id)));
        model.addAttribute("everywhere", everywhere);
        return "casefile/referral";
    }
}
