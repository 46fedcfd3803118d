package org.cpsn.cases.consent;

import static org.cpsn.cases.casefile.CaseRule.CHANGED_MEANWHILE;
import static org.cpsn.cases.consent.ConsentRule.CONSENT_EXISTS;
import static org.cpsn.cases.consent.ConsentRule.CONSENT_HOLDS_UNTIL_A_DAY_TO_COME;
import static org.cpsn.cases.consent.ConsentRule.CONSENT_IS_IN_FORCE;
import static org.cpsn.cases.consent.ConsentRule.NARROWING_ONLY_NARROWS;
import static org.cpsn.cases.consent.ConsentRule.OVERRIDE_AWAITS_REVIEW;
import static org.cpsn.cases.consent.ConsentRule.OVERRIDE_NEEDS_A_REASON;
import static org.cpsn.cases.consent.ConsentRule.OVERRIDE_RESTS_ON_ANOTHER_BASIS;
import static org.cpsn.cases.consent.ConsentRule.SOMEBODY_ELSE_REVIEWS;
import static org.cpsn.cases.consent.ConsentRule.SUPERVISOR_REVIEWS_OVERRIDES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.domain.LocalDay;

/** Every rule of what may be shared. Taking back is possible in a closed case, too; giving is not. */
public final class ConsentDecision {
    private ConsentDecision() {}

    public static List<ConsentEvent> decide(ConsentLedger ledger, Standing standing, ConsentCommand command) {
        return switch (command) {
            case ConsentCommand.Give c -> give(ledger, standing, c);
            case ConsentCommand.Narrow c -> narrow(ledger, standing, c);
            case ConsentCommand.Withdraw c -> withdraw(ledger, standing, c);
            case ConsentCommand.Override c -> override(ledger, standing, c);
            case ConsentCommand.ReviewOverride c -> review(ledger, standing, c);
        };
    }

    private static List<ConsentEvent> give(ConsentLedger ledger, Standing standing, ConsentCommand.Give c) {
        standing.mayWork(c);
        if (ledger.byId().containsKey(c.consentId())) return List.of();
        holdsFrom(c.occurredAt(), c.terms().until());
        return List.of(new ConsentEvent.Given(
                c.caseId(), c.consentId(), c.terms(), c.givenBy(), c.basis(), c.note(), c.occurredAt()));
    }

    private static List<ConsentEvent> narrow(ConsentLedger ledger, Standing standing, ConsentCommand.Narrow c) {
        standing.mayRecord(c);
        var entry = inForce(ledger, c);
        if (entry.revision() != c.revision()) throw CHANGED_MEANWHILE.broken();
        var left = entry.terms().narrowedTo(c.scope(), c.until());
        if (!left.within(entry.terms()) || c.scope().isEmpty()) throw NARROWING_ONLY_NARROWS.broken();
        holdsFrom(c.occurredAt(), c.until());
        if (left.equals(entry.terms())) return List.of();
        return List.of(
                new ConsentEvent.Narrowed(c.caseId(), c.consentId(), left, c.askedBy(), c.reason(), c.occurredAt()));
    }

    private static List<ConsentEvent> withdraw(ConsentLedger ledger, Standing standing, ConsentCommand.Withdraw c) {
        standing.mayRecord(c);
        var purpose = inForce(ledger, c).terms().purpose();
        return List.of(new ConsentEvent.Withdrawn(
                c.caseId(), c.consentId(), purpose, c.askedBy(), c.reason(), c.occurredAt()));
    }

    private static List<ConsentEvent> override(ConsentLedger ledger, Standing standing, ConsentCommand.Override c) {
        standing.mayWork(c);
        if (ledger.byId().containsKey(c.consentId())) return List.of();
        if (c.reason() == null) throw OVERRIDE_NEEDS_A_REASON.broken();
        if (c.basis() == LegitimateBasis.CONSENT) throw OVERRIDE_RESTS_ON_ANOTHER_BASIS.broken();
        holdsFrom(c.occurredAt(), c.terms().until());
        return List.of(new ConsentEvent.Overridden(
                c.caseId(),
                c.consentId(),
                c.terms(),
                c.basis(),
                c.reason(),
                c.by().id(),
                standing.municipality(),
                c.occurredAt()));
    }

    private static List<ConsentEvent> review(ConsentLedger ledger, Standing standing, ConsentCommand.ReviewOverride c) {
        standing.mayRecord(c);
        if (!standing.supervisedBy(c.by())) throw SUPERVISOR_REVIEWS_OVERRIDES.broken();
        var entry = known(ledger, c);
        if (!entry.overridden() || entry.review() != null) throw OVERRIDE_AWAITS_REVIEW.broken();
        if (entry.overriddenBy().equals(c.by().id())) throw SOMEBODY_ELSE_REVIEWS.broken();
        return List.of(
                new ConsentEvent.OverrideReviewed(c.caseId(), c.consentId(), c.outcome(), c.note(), c.occurredAt()));
    }

    private static ConsentLedger.Entry inForce(ConsentLedger ledger, ConsentCommand c) {
        var entry = known(ledger, c);
        if (entry.endedAt() != null || !entry.inForceAt(c.occurredAt())) throw CONSENT_IS_IN_FORCE.broken();
        return entry;
    }

    private static ConsentLedger.Entry known(ConsentLedger ledger, ConsentCommand c) {
        var entry = ledger.byId().get(c.consentId());
        if (entry == null) throw CONSENT_EXISTS.broken();
        return entry;
    }

    private static void holdsFrom(Instant moment, LocalDate until) {
        if (until.isBefore(LocalDay.of(moment))) throw CONSENT_HOLDS_UNTIL_A_DAY_TO_COME.broken();
    }
}
