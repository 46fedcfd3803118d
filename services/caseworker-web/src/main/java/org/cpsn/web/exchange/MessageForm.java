package org.cpsn.web.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.CasesService.CaseView;
import org.cpsn.web.services.ExchangesService;
import org.cpsn.web.services.TraffickingService.Trafficking;

/**
 * What a partner is to be told of a child, as it is typed in: codes to choose from, and apart from them, only where
 * somebody opens it, what goes beyond.
 */
record MessageForm(
        String partner,
        String verb,
        String phase,
        String inReplyTo,
        String sex,
        String ageBand,
        List<String> citizenship,
        String traffickingStatus,
        String decidedBy,
        List<String> exploitation,
        String countryOfExploitation,
        List<String> languages,
        String accompanied,
        String guardianAppointed,
        String urgency,
        List<String> servicesAsked,
        String legalBasis,
        String consentId,
        Typed.Day expiresOn,
        String more,
        String moreBasis,
        String key) {

    private static final String CONSENT = "CONSENT";
    private static final int ADULT = 18;
    private static final int YOUNG = 9;

    /** The codes of a child's record and those of the exchange. */
    private static final Map<String, String> LANGUAGES =
            Map.of("SQI", "sq", "SRP", "sr", "BOS", "bs", "TUR", "tr", "ROM", "rom", "ENG", "en", "DEU", "de");

    MessageForm {
        citizenship = given(citizenship);
        exploitation = given(exploitation);
        languages = given(languages);
        servicesAsked = given(servicesAsked);
        expiresOn = expiresOn == null ? Typed.Day.NONE : expiresOn;
    }

    private static List<String> given(List<String> codes) {
        return codes == null
                ? List.of()
                : codes.stream().filter(code -> !Typed.blank(code)).distinct().toList();
    }

    /** What the case already knows, to be looked over by whoever tells it. */
    static MessageForm of(
            String partner,
            String verb,
            String inReplyTo,
            CaseView file,
            Trafficking trafficking,
            List<String> languages,
            int year) {
        var decision = trafficking == null ? null : trafficking.now();
        var child = file.child();
        return new MessageForm(
                partner,
                verb,
                null,
                inReplyTo,
                child == null ? null : child.sex(),
                child == null ? null : ageBand(child.birthYear(), year),
                List.of(),
                decision == null ? null : decision.status(),
                decision == null ? null : decision.decidedBy(),
                decision == null ? List.of() : decision.exploitation(),
                null,
                languages.stream().map(LANGUAGES::get).filter(Objects::nonNull).toList(),
                null,
                null,
                file.risk(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A message as it stands, to be revised. */
    static MessageForm of(String partner, ExchangesService.Message message) {
        var child = message.child();
        return new MessageForm(
                partner,
                message.verb(),
                message.phase(),
                message.inReplyTo(),
                child.sex(),
                child.ageBand(),
                child.citizenship(),
                child.traffickingStatus(),
                child.decidedBy(),
                child.exploitation(),
                child.countryOfExploitation(),
                child.languages(),
                answer(child.accompanied()),
                answer(child.guardianAppointed()),
                child.urgency(),
                child.servicesAsked(),
                child.legalBasis(),
                message.consentId(),
                Typed.Day.of(child.expiresOn()),
                message.more(),
                message.moreBasis(),
                null);
    }

    private static String ageBand(Integer birthYear, int year) {
        if (birthYear == null) return null;
        int age = year - birthYear;
        return age >= ADULT ? "AGE_18_UP" : age >= YOUNG ? "AGE_9_17" : "AGE_0_8";
    }

    private static String answer(Boolean known) {
        return known == null ? "UNKNOWN" : known ? "YES" : "NO";
    }

    boolean onConsent() {
        return CONSENT.equals(legalBasis) || CONSENT.equals(moreBasis);
    }

    public boolean tellsMore() {
        return !Typed.blank(more) || !Typed.blank(moreBasis);
    }

    Faults check(Words words) {
        var faults = new Faults();
        if (Typed.blank(partner)) faults.at("partner", words.say("fault.partner.required"));
        if (Typed.blank(verb)) faults.at("verb", words.say("fault.verb.required"));
        if (Typed.blank(phase)) faults.at("phase", words.say("fault.phase.required"));
        if (Typed.blank(sex)) faults.at("sex", words.say("fault.sex.required"));
        if (Typed.blank(ageBand)) faults.at("ageBand", words.say("fault.ageBand.required"));
        if (Typed.blank(urgency)) faults.at("urgency", words.say("fault.urgency.required"));
        if (Typed.blank(legalBasis)) faults.at("legalBasis", words.say("fault.basis.required"));
        if (onConsent() && Typed.blank(consentId)) faults.at("consentId", words.say("fault.consentId.required"));
        if (expiresOn.date().isEmpty()) faults.at("expiresOn", words.say("fault.expiresOn.required"));
        if (!Typed.blank(more) && Typed.blank(moreBasis)) faults.at("moreBasis", words.say("fault.moreBasis.required"));
        return faults;
    }

    Map<String, Object> body(String caseId) {
        var body = new LinkedHashMap<String, Object>();
        body.put("caseId", caseId);
        body.put("partner", partner);
        body.put("message", message());
        return body;
    }

    Map<String, Object> message() {
        var message = new LinkedHashMap<String, Object>();
        message.put("verb", verb);
        message.put("phase", phase);
        put(message, "inReplyTo", inReplyTo);
        message.put("child", child());
        if (onConsent()) put(message, "consentId", consentId);
        if (!Typed.blank(more)) {
            message.put("more", more.strip());
            put(message, "moreBasis", moreBasis);
        }
        return message;
    }

    private Map<String, Object> child() {
        var child = new LinkedHashMap<String, Object>();
        child.put("sex", sex);
        child.put("ageBand", ageBand);
        child.put("citizenship", citizenship);
        put(child, "traffickingStatus", traffickingStatus);
        put(child, "decidedBy", decidedBy);
        child.put("exploitation", exploitation);
        put(child, "countryOfExploitation", countryOfExploitation);
        child.put("languages", languages);
        known(child, "accompanied", accompanied);
        known(child, "guardianAppointed", guardianAppointed);
        child.put("urgency", urgency);
        child.put("servicesAsked", servicesAsked);
        child.put("legalBasis", legalBasis);
        child.put("expiresOn", expiresOn.date().map(LocalDate::toString).orElse(null));
        return child;
    }

    private static void put(Map<String, Object> into, String name, String code) {
        if (!Typed.blank(code)) into.put(name, code.strip());
    }

    /** What is not known is left out: it is not "no". */
    private static void known(Map<String, Object> into, String name, String answer) {
        Stream.of("YES", "NO").filter(said -> said.equals(answer)).forEach(said -> into.put(name, said.equals("YES")));
    }
}
