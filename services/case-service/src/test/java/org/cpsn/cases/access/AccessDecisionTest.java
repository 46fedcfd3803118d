package org.cpsn.cases.access;

import static org.cpsn.cases.access.AccessRule.GLASS_EXISTS;
import static org.cpsn.cases.access.AccessRule.GLASS_IS_FOR_OTHERS;
import static org.cpsn.cases.access.AccessRule.NOBODY_REVIEWS_THEMSELVES;
import static org.cpsn.cases.access.AccessRule.NOT_WITH_ITS_OWNER;
import static org.cpsn.cases.access.AccessRule.OWNER_SHARES;
import static org.cpsn.cases.access.AccessRule.REVIEWED_ONCE;
import static org.cpsn.cases.access.AccessRule.SUPERVISOR_REVIEWS;
import static org.cpsn.cases.access.ShareRight.READ;
import static org.cpsn.cases.access.ShareRight.WORK;
import static org.cpsn.cases.access.Verdict.JUSTIFIED;
import static org.cpsn.cases.access.Verdict.NOT_JUSTIFIED;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.DRITA;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.cpsn.cases.casefile.CaseRule;
import org.cpsn.cases.casefile.Standing;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.Scenario;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;

class AccessDecisionTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant EVENING = MONDAY.plus(8, ChronoUnit.HOURS);
    private static final Instant TUESDAY = MONDAY.plus(1, ChronoUnit.DAYS);
    private static final Personal<String> REASON = new Personal<>("child", "c2VhbGVk");
    private static final Standing ARTAS = new Standing("child", "19", "cw-19-01", null, MONDAY, true, Set.of());

    private final AccessEvent readable = new AccessEvent.Shared("c1", "child", "19", "cw-20-01", READ, MONDAY);
    private final AccessEvent workable = new AccessEvent.Shared("c1", "child", "19", "cw-20-01", WORK, MONDAY);
    private final AccessEvent ended = new AccessEvent.SharingEnded("c1", "cw-20-01", MONDAY);
    private final AccessEvent broken =
            new AccessEvent.GlassBroken("c1", "child", "19", "cw-19-01", "g1", "cw-20-01", REASON, EVENING, MONDAY);
    private final AccessEvent reviewed = new AccessEvent.GlassReviewed("c1", "g1", JUSTIFIED, null, TUESDAY);

    @Test
    void a_caseworker_shares_their_case_with_a_colleague() {
        aCase().when(share("cw-20-01", READ, ARTA)).then(readable);
    }

    @Test
    void a_supervisor_of_the_municipality_shares_it_too() {
        aCase().when(share("cw-20-01", READ, DRITA)).then(readable);
    }

    @Test
    void sharing_it_again_with_the_same_right_changes_nothing() {
        aCase().given(readable).when(share("cw-20-01", READ, ARTA)).thenNothing();
    }

    @Test
    void who_may_read_may_later_work_on_it() {
        aCase().given(readable).when(share("cw-20-01", WORK, ARTA)).then(workable);
    }

    @Test
    void a_case_is_not_shared_with_its_own_caseworker() {
        aCase().when(share("cw-19-01", READ, DRITA)).thenRejected(NOT_WITH_ITS_OWNER);
    }

    @Test
    void a_stranger_does_not_share_it() {
        aCase().when(share("cw-19-05", READ, BESNIK)).thenRejected(CaseRule.OWN_CASE);
    }

    @Test
    void a_colleague_does_not_share_on_what_was_shared() {
        aCaseOf(ARTAS.sharedWith(Set.of("cw-20-01")))
                .given(workable)
                .when(share("cw-19-05", READ, BESNIK))
                .thenRejected(OWNER_SHARES);
    }

    @Test
    void the_caseworker_ends_the_sharing() {
        aCase().given(readable).when(endSharing(ARTA)).then(ended);
    }

    @Test
    void the_colleague_ends_it_themselves() {
        aCase().given(readable).when(endSharing(BESNIK)).then(ended);
    }

    @Test
    void ending_what_is_not_shared_changes_nothing() {
        aCase().when(endSharing(ARTA)).thenNothing();
    }

    @Test
    void a_stranger_breaks_the_glass() {
        aCase().when(breakGlass("g1", BESNIK)).then(broken);
    }

    @Test
    void who_may_see_the_case_anyway_need_not_break_the_glass() {
        aCase().when(breakGlass("g1", ARTA)).thenRejected(GLASS_IS_FOR_OTHERS);
        aCase().when(breakGlass("g1", DRITA)).thenRejected(GLASS_IS_FOR_OTHERS);
        aCase().given(readable).when(breakGlass("g1", BESNIK)).thenRejected(GLASS_IS_FOR_OTHERS);
        aCase().given(broken).when(breakGlass("g2", BESNIK)).thenRejected(GLASS_IS_FOR_OTHERS);
    }

    @Test
    void a_supervisor_reviews_who_broke_the_glass() {
        aCase().given(broken).when(review("g1", JUSTIFIED, DRITA)).then(reviewed);
    }

    @Test
    void it_is_reviewed_once() {
        aCase().given(broken, reviewed).when(review("g1", NOT_JUSTIFIED, DRITA)).thenRejected(REVIEWED_ONCE);
    }

    @Test
    void the_caseworker_does_not_review_it() {
        aCase().given(broken).when(review("g1", JUSTIFIED, ARTA)).thenRejected(SUPERVISOR_REVIEWS);
    }

    @Test
    void nobody_reviews_their_own() {
        aCase().given(broken).when(review("g1", JUSTIFIED, BESNIK)).thenRejected(NOBODY_REVIEWS_THEMSELVES);
    }

    @Test
    void only_what_was_broken_is_reviewed() {
        aCase().when(review("g1", JUSTIFIED, DRITA)).thenRejected(GLASS_EXISTS);
    }

    private static AccessCommand share(String colleague, ShareRight right, Staff by) {
        return new AccessCommand.Share("c1", colleague, right, by.caseworker(), MONDAY);
    }

    private static AccessCommand endSharing(Staff by) {
        return new AccessCommand.EndSharing("c1", "cw-20-01", by.caseworker(), MONDAY);
    }

    private static AccessCommand breakGlass(String glassId, Staff by) {
        return new AccessCommand.BreakGlass("c1", glassId, REASON, EVENING, by.caseworker(), MONDAY);
    }

    private static AccessCommand review(String glassId, Verdict verdict, Staff by) {
        return new AccessCommand.ReviewGlass("c1", glassId, verdict, null, by.caseworker(), TUESDAY);
    }

    private static Scenario<Access, AccessCommand, AccessEvent> aCase() {
        return aCaseOf(ARTAS);
    }

    private static Scenario<Access, AccessCommand, AccessEvent> aCaseOf(Standing standing) {
        return Scenario.of(
                Access.NONE, Access::after, (access, command) -> AccessDecision.decide(access, standing, command));
    }
}
