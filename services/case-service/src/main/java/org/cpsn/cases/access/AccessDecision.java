package org.cpsn.cases.access;

import static org.cpsn.cases.access.AccessRule.GLASS_EXISTS;
import static org.cpsn.cases.access.AccessRule.GLASS_IS_FOR_OTHERS;
import static org.cpsn.cases.access.AccessRule.NOBODY_REVIEWS_THEMSELVES;
import static org.cpsn.cases.access.AccessRule.NOT_WITH_ITS_OWNER;
import static org.cpsn.cases.access.AccessRule.OWNER_SHARES;
import static org.cpsn.cases.access.AccessRule.REVIEWED_ONCE;
import static org.cpsn.cases.access.AccessRule.SUPERVISOR_REVIEWS;

import java.util.List;
import org.cpsn.cases.casefile.Standing;

/** Who may let whom into a case. */
public final class AccessDecision {
    private AccessDecision() {}

    public static List<AccessEvent> decide(Access access, Standing standing, AccessCommand command) {
        return switch (command) {
            case AccessCommand.Share c -> share(access, standing, c);
            case AccessCommand.EndSharing c -> endSharing(access, standing, c);
            case AccessCommand.BreakGlass c -> breakGlass(access, standing, c);
            case AccessCommand.ReviewGlass c -> review(access, standing, c);
        };
    }

    private static List<AccessEvent> share(Access access, Standing standing, AccessCommand.Share c) {
        standing.mayWork(c);
        if (!standing.ownedOrSupervisedBy(c.by())) throw OWNER_SHARES.broken();
        if (c.colleague().equals(standing.caseworker())) throw NOT_WITH_ITS_OWNER.broken();
        if (access.shared().get(c.colleague()) == c.right()) return List.of();
        return List.of(new AccessEvent.Shared(
                c.caseId(), standing.childId(), standing.municipality(), c.colleague(), c.right(), c.occurredAt()));
    }

    /** Also in a closed case, and by the colleague who no longer needs it. */
    private static List<AccessEvent> endSharing(Access access, Standing standing, AccessCommand.EndSharing c) {
        if (!standing.ownedOrSupervisedBy(c.by()) && !c.by().id().equals(c.colleague())) throw OWNER_SHARES.broken();
        return access.shared().containsKey(c.colleague())
                ? List.of(new AccessEvent.SharingEnded(c.caseId(), c.colleague(), c.occurredAt()))
                : List.of();
    }

    private static List<AccessEvent> breakGlass(Access access, Standing standing, AccessCommand.BreakGlass c) {
        if (access.glasses().containsKey(c.glassId())) return List.of();
        if (standing.ownedOrSupervisedBy(c.by()) || access.opensFor(c.by().id(), c.occurredAt()))
            throw GLASS_IS_FOR_OTHERS.broken();
        return List.of(new AccessEvent.GlassBroken(
                c.caseId(),
                standing.childId(),
                standing.municipality(),
                standing.caseworker(),
                c.glassId(),
                c.by().id(),
                c.reason(),
                c.until(),
                c.occurredAt()));
    }

    private static List<AccessEvent> review(Access access, Standing standing, AccessCommand.ReviewGlass c) {
        var glass = access.glasses().get(c.glassId());
        if (glass == null) throw GLASS_EXISTS.broken();
        if (glass.who().equals(c.by().id())) throw NOBODY_REVIEWS_THEMSELVES.broken();
        if (!standing.supervisedBy(c.by())) throw SUPERVISOR_REVIEWS.broken();
        if (glass.verdict() != null) throw REVIEWED_ONCE.broken();
        return List.of(
                new AccessEvent.GlassReviewed(c.caseId(), c.glassId(), c.verdict(), c.comment(), c.occurredAt()));
    }
}
