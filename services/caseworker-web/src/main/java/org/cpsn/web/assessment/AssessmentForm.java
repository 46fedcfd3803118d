package org.cpsn.web.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cpsn.web.language.CodeList;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.AssessmentsService.Assessment;

/**
 * An assessment while it is being written.
 *
 * @param basedOn the edition of the draft that was gone on with; null for a new one
 */
record AssessmentForm(String kind, Map<String, Part> parts, String risk, String riskReason, String basedOn) {
    private static final int CONCERNS = 2_000;
    private static final int STRENGTHS = 1_500;
    private static final int REASON = 2_000;

    /** What is written of one domain. */
    record Part(String severity, String concerns, String strengths) {
        static final Part NOTHING = new Part(null, null, null);

        boolean isEmpty() {
            return Typed.blank(severity) && Typed.blank(concerns) && Typed.blank(strengths);
        }
    }

    static AssessmentForm empty(String kind) {
        return new AssessmentForm(kind, Map.of(), null, null, null);
    }

    /** The fields as the browser sends them: {@code severity-SAFETY} and so on. */
    static AssessmentForm typed(Map<String, String> fields) {
        return new AssessmentForm(
                Typed.orNull(fields.get("kind")),
                domains().stream()
                        .collect(Collectors.toMap(
                                domain -> domain,
                                domain -> new Part(
                                        Typed.orNull(fields.get("severity-" + domain)),
                                        fields.get("concerns-" + domain),
                                        fields.get("strengths-" + domain)))),
                Typed.orNull(fields.get("risk")),
                fields.get("riskReason"),
                Typed.orNull(fields.get("basedOn")));
    }

    static AssessmentForm of(Assessment draft) {
        return new AssessmentForm(
                draft.kind(),
                draft.findings().stream()
                        .collect(Collectors.toMap(
                                found -> found.domain(),
                                found -> new Part(found.severity(), found.concerns(), found.strengths()))),
                draft.risk(),
                draft.riskReason(),
                String.valueOf(draft.edition()));
    }

    static List<String> domains() {
        return CodeList.domain.codes();
    }

    public Part part(String domain) {
        return parts.getOrDefault(domain, Part.NOTHING);
    }

    AssessmentForm basedOn(String edition) {
        return new AssessmentForm(kind, parts, risk, riskReason, edition);
    }

    Faults check(boolean complete, Words words) {
        var faults = new Faults();
        if (kind == null) faults.at("kind", words.say("fault.assessmentKind.required"));
        for (var domain : domains()) {
            var part = part(domain);
            if (complete && part.severity() == null && ("SAFETY".equals(domain) || "COMPREHENSIVE".equals(kind)))
                faults.at("severity-" + domain, words.say("fault.severity.required", words.code("domain", domain)));
            notLonger(faults, "concerns-" + domain, part.concerns(), CONCERNS, words);
            notLonger(faults, "strengths-" + domain, part.strengths(), STRENGTHS, words);
        }
        if (complete && risk == null) faults.at("risk", words.say("fault.level.required"));
        if (complete && Typed.blank(riskReason)) faults.at("riskReason", words.say("fault.riskReason.required"));
        notLonger(faults, "riskReason", riskReason, REASON, words);
        return faults;
    }

    private static void notLonger(Faults faults, String field, String text, int most, Words words) {
        if (text != null && text.length() > most) faults.at(field, words.say("fault.too_long"));
    }

    Map<String, Object> body(boolean complete) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", kind);
        body.put(
                "findings",
                domains().stream()
                        .filter(domain -> !part(domain).isEmpty())
                        .map(domain -> finding(domain, part(domain)))
                        .toList());
        body.put("risk", risk);
        body.put("riskReason", Typed.orNull(riskReason));
        if (basedOn != null) body.put("basedOn", basedOn);
        body.put("complete", complete);
        return body;
    }

    private static Map<String, Object> finding(String domain, Part part) {
        var finding = new LinkedHashMap<String, Object>();
        finding.put("domain", domain);
        finding.put("severity", part.severity());
        finding.put("concerns", Typed.orNull(part.concerns()));
        finding.put("strengths", Typed.orNull(part.strengths()));
        return finding;
    }
}
