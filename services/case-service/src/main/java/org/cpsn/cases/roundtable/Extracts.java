package org.cpsn.cases.roundtable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cpsn.cases.assessment.AssessmentEvent;
import org.cpsn.cases.assessment.AssessmentKind;
import org.cpsn.cases.assessment.Domain;
import org.cpsn.cases.assessment.Severity;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.CaseView;
import org.cpsn.cases.casefile.Concern;
import org.cpsn.cases.casefile.ConcernSource;
import org.cpsn.cases.casefile.RiskLevel;
import org.cpsn.cases.casefile.ServiceType;
import org.cpsn.cases.person.People;
import org.cpsn.cases.plan.Goal;
import org.cpsn.cases.plan.PlanEvent;
import org.cpsn.cases.plan.PlanInForce;
import org.cpsn.cases.plan.Success;
import org.cpsn.platform.axon.Recorded;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.springframework.stereotype.Component;

/** Cases as far as they are shared with a seat, and what of them is not: the same on the screen and on paper. */
@Component
class Extracts {
    private final People people;
    private final Sealing sealing;

    Extracts(People people, Sealing sealing) {
        this.people = people;
        this.sealing = sealing;
    }

    record Finding(Domain domain, Severity severity) {}

    /** What the latest completed assessment found, in codes; its texts stay in the case. */
    record AssessmentSummary(AssessmentKind kind, Instant at, RiskLevel risk, List<Finding> findings) {}

    /** @param success null while nothing is known yet */
    record Intervention(
            ServiceType service,
            String what,
            String providerId,
            String provider,
            String responsible,
            LocalDate until,
            Success success) {}

    record PlannedGoal(String goal, List<Intervention> interventions) {}

    /** Which line of the case's history a part comes from. */
    record Source(
            long sequence,
            String type,
            String by,
            String role,
            String organisation,
            Instant occurredAt,
            Instant recordedAt) {
        private static Source of(Recorded recorded) {
            return new Source(
                    recorded.sequence(),
                    recorded.type(),
                    recorded.by(),
                    recorded.role(),
                    recorded.organisation(),
                    recorded.occurredAt(),
                    recorded.recordedAt());
        }
    }

    /**
     * A case as far as it is shared; what is not is null, and so is the assessment or the plan of a case without one.
     *
     * @param version of the case it was made of
     * @param leftOut what is not shared with this seat
     * @param sources of what is shared and there, by part
     */
    record Shown(
            String caseId,
            long version,
            String seatId,
            List<ExtractPart> parts,
            List<ExtractPart> leftOut,
            SharingBasis basis,
            Child child,
            List<Concern> concerns,
            Boolean urgent,
            ConcernSource source,
            Instant reportedAt,
            String narrative,
            RiskLevel risk,
            AssessmentSummary assessment,
            List<PlannedGoal> plan,
            List<CaseView.Referral> referrals,
            Map<ExtractPart, Source> sources) {}

    Shown of(RoundtableReading.Extract extract) {
        return of(List.of(extract)).getFirst();
    }

    /** Many at once, with one look at the persons and one at the keys. */
    List<Shown> of(List<RoundtableReading.Extract> extracts) {
        var children = people.byId(extracts.stream()
                .filter(extract -> extract.shares(ExtractPart.IDENTITY))
                .map(Extracts::childId)
                .toList());
        var texts = sealing.openAll(
                extracts.stream().flatMap(Extracts::sealed).distinct().toList(), String.class);
        return extracts.stream().map(extract -> shown(extract, children, texts)).toList();
    }

    private static Stream<Personal<String>> sealed(RoundtableReading.Extract extract) {
        var narrative = extract.shares(ExtractPart.REPORT)
                ? Stream.ofNullable(extract.file().now().reported().narrative())
                : Stream.<Personal<String>>empty();
        var plan = extract.shares(ExtractPart.PLAN)
                ? PlanInForce.of(extract.file().events()).stream()
                        .flatMap(inForce -> inForce.goals().stream())
                        .flatMap(goal -> Stream.concat(
                                Stream.ofNullable(goal.text()),
                                goal.interventions().stream()
                                        .flatMap(part -> Stream.concat(
                                                Stream.ofNullable(part.what()), Stream.ofNullable(part.provider())))))
                : Stream.<Personal<String>>empty();
        return Stream.concat(narrative, plan);
    }

    private static Shown shown(
            RoundtableReading.Extract extract,
            Map<String, People.Known> children,
            Map<Personal<String>, String> texts) {
        var file = extract.file().now();
        var reported = file.reported();
        boolean concerns = extract.shares(ExtractPart.CONCERNS);
        boolean report = extract.shares(ExtractPart.REPORT);
        return new Shown(
                reported.caseId(),
                extract.file().version(),
                extract.seatId(),
                sorted(extract.agreed().parts()),
                Arrays.stream(ExtractPart.values())
                        .filter(part -> !extract.shares(part))
                        .toList(),
                extract.agreed().basis(),
                Child.of(children.get(childId(extract))),
                concerns ? reported.concerns().stream().sorted().toList() : null,
                concerns ? reported.urgent() : null,
                report ? reported.source() : null,
                report ? reported.occurredAt() : null,
                report ? texts.get(reported.narrative()) : null,
                extract.shares(ExtractPart.RISK) ? file.risk() : null,
                extract.shares(ExtractPart.ASSESSMENT_SUMMARY) ? latestAssessment(extract) : null,
                extract.shares(ExtractPart.PLAN) ? plan(extract, texts) : null,
                extract.shares(ExtractPart.REFERRALS) ? file.referrals() : null,
                sources(extract));
    }

    private static AssessmentSummary latestAssessment(RoundtableReading.Extract extract) {
        return latest(extract, AssessmentEvent.Completed.class)
                .map(recorded -> (AssessmentEvent.Completed) recorded.event())
                .map(e -> new AssessmentSummary(
                        e.kind(),
                        e.occurredAt(),
                        e.written().risk(),
                        e.written().findings().stream()
                                .map(found -> new Finding(found.domain(), found.severity()))
                                .toList()))
                .orElse(null);
    }

    private static List<PlannedGoal> plan(RoundtableReading.Extract extract, Map<Personal<String>, String> texts) {
        return PlanInForce.of(extract.file().events())
                .map(plan -> plan.goals().stream()
                        .map(goal -> planned(goal, plan, texts))
                        .toList())
                .orElse(null);
    }

    private static PlannedGoal planned(Goal goal, PlanInForce plan, Map<Personal<String>, String> texts) {
        return new PlannedGoal(
                texts.get(goal.text()),
                goal.interventions().stream()
                        .map(part -> new Intervention(
                                part.service(),
                                texts.get(part.what()),
                                part.providerId(),
                                texts.get(part.provider()),
                                part.responsible(),
                                part.until(),
                                plan.success().get(part.interventionId())))
                        .toList());
    }

    private static Map<ExtractPart, Source> sources(RoundtableReading.Extract extract) {
        var sources = new EnumMap<ExtractPart, Source>(ExtractPart.class);
        for (var part : extract.agreed().parts())
            source(part, extract).map(Source::of).ifPresent(source -> sources.put(part, source));
        return sources;
    }

    private static Optional<Recorded> source(ExtractPart part, RoundtableReading.Extract extract) {
        return switch (part) {
            case IDENTITY -> Optional.empty(); // the person's own record, which is no part of the case
            case CONCERNS, REPORT -> latest(extract, CaseEvent.ConcernReported.class);
            case RISK -> latest(extract, CaseEvent.RiskLevelAssigned.class);
            case ASSESSMENT_SUMMARY -> latest(extract, AssessmentEvent.Completed.class);
            case PLAN -> latest(extract, PlanEvent.Approved.class);
            case REFERRALS -> latest(extract, CaseEvent.ReferralNoted.class);
        };
    }

    private static Optional<Recorded> latest(RoundtableReading.Extract extract, Class<?> type) {
        return extract.file().events().reversed().stream()
                .filter(recorded -> type.isInstance(recorded.event()))
                .findFirst();
    }

    private static String childId(RoundtableReading.Extract extract) {
        return extract.file().now().reported().childId();
    }

    static List<ExtractPart> sorted(Set<ExtractPart> parts) {
        return parts.stream().sorted().toList();
    }
}
