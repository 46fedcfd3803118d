package org.cpsn.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page, in both languages and on a wide and a narrow screen: nothing for axe to find, nothing wider than the
 * screen.
 */
class PagesTest {

    @RegisterExtension
    static Browsers browsers = new Browsers();

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of(StubNet.ARTA, "caseload", "/cases"),
                Arguments.of(StubNet.ARTA, "caseload-empty", "/cases?concern=SCHOOL_DROPOUT"),
                Arguments.of(StubNet.DRITA, "caseload-supervisor", "/cases?risk=HIGH"),
                Arguments.of(StubNet.DREN, "caseload-masked", "/cases"),
                Arguments.of(StubNet.ARTA, "searches", "/cases/searches?done=searchRenamed"),
                Arguments.of(StubNet.ARTA, "today", "/today"),
                Arguments.of(StubNet.DRITA, "today-supervisor", "/today"),
                Arguments.of(StubNet.ARTA, "case", "/cases/c-1"),
                Arguments.of(StubNet.DRITA, "case-long-name", "/cases/c-3?done=risk"),
                Arguments.of(StubNet.ARTA, "case-referrals", "/cases/c-2/referrals?made=r-1&atLeast=0&done=referral"),
                Arguments.of(StubNet.ARTA, "assessments", "/cases/c-1/assessments?done=assessment"),
                Arguments.of(StubNet.DRITA, "assessments-none", "/cases/c-2/assessments"),
                Arguments.of(StubNet.ARTA, "assessment-new", "/cases/c-1/assessments/new"),
                Arguments.of(StubNet.DRITA, "assessment-draft", "/cases/c-1/assessments/a-1"),
                Arguments.of(StubNet.ARTA, "assessment", "/cases/c-1/assessments/a-2"),
                Arguments.of(StubNet.DRITA, "assessment-awaiting", "/cases/c-4/assessments/a-3"),
                Arguments.of(StubNet.DRITA, "assessments-awaiting", "/cases/c-4/assessments"),
                Arguments.of(StubNet.ARTA, "assessments-returned", "/cases/c-3/assessments"),
                Arguments.of(StubNet.ARTA, "plan", "/cases/c-1/plan?done=planSuccess"),
                Arguments.of(StubNet.DRITA, "approvals", "/approvals"),
                Arguments.of(StubNet.DRITA, "plan-submitted", "/cases/c-4/plan"),
                Arguments.of(StubNet.ARTA, "plan-not-assessed", "/cases/c-2/plan"),
                Arguments.of(StubNet.ARTA, "plan-none", "/cases/c-5/plan"),
                Arguments.of(StubNet.ARTA, "plan-write", "/cases/c-1/plan/write"),
                Arguments.of(StubNet.DRITA, "closure-decision", "/cases/c-4/closure"),
                Arguments.of(StubNet.ARTA, "closure-waits", "/cases/c-4/closure"),
                Arguments.of(StubNet.ARTA, "reopening", "/cases/c-5/reopening"),
                Arguments.of(StubNet.ARTA, "case-closed", "/cases/c-5"),
                Arguments.of(StubNet.ARTA, "follow-up-after-closure", "/cases/c-5/follow-ups/new"),
                Arguments.of(StubNet.ARTA, "reopening-concern", "/cases/c-5/reopening?done=followUpConcern"),
                Arguments.of(StubNet.ARTA, "case-reopened", "/cases/c-7"),
                Arguments.of(StubNet.ARTA, "case-timeline", "/cases/c-1/timeline"),
                Arguments.of(StubNet.ARTA, "case-access", "/cases/c-1/access"),
                Arguments.of(StubNet.DRITA, "case-access-supervisor", "/cases/c-1/access?done=glass-review"),
                Arguments.of(StubNet.ARTA, "glass", "/cases/c-6/glass"),
                Arguments.of(StubNet.ARTA, "risk", "/cases/c-1/risk"),
                Arguments.of(StubNet.DRITA, "assignment", "/cases/c-1/assignment"),
                Arguments.of(StubNet.ARTA, "closure", "/cases/c-1/closure"),
                Arguments.of(StubNet.ARTA, "refer", "/cases/c-1/referrals/new?serviceType=PSYCHOSOCIAL_SERVICE"),
                Arguments.of(StubNet.ARTA, "refer-nobody", "/cases/c-1/referrals/new?serviceType=FOOD_SERVICE"),
                Arguments.of(StubNet.ARTA, "concern-person", "/concerns"),
                Arguments.of(StubNet.ARTA, "concern-register", "/concerns/person"),
                Arguments.of(StubNet.ARTA, "concern-report", "/concerns/new?child=p-3"),
                Arguments.of(StubNet.ARTA, "people", "/people"),
                Arguments.of(StubNet.ARTA, "person", "/people/p-1?done=correction"),
                Arguments.of(StubNet.DRITA, "person-merged", "/people/p-5"),
                Arguments.of(StubNet.ARTA, "care-new", "/people/p-1/care/new"),
                Arguments.of(StubNet.ARTA, "care-end", "/people/p-1/care/ca-2/end"),
                Arguments.of(StubNet.ARTA, "care-mistake", "/people/p-1/care/ca-1/end"),
                Arguments.of(StubNet.ARTA, "guardian-new", "/people/p-1/guardians/new"),
                Arguments.of(StubNet.ARTA, "guardian-end", "/people/p-1/guardians/gu-2/end"),
                Arguments.of(StubNet.ARTA, "person-correction", "/people/p-1/correction"),
                Arguments.of(StubNet.ARTA, "person-description", "/people/p-3/description"),
                Arguments.of(StubNet.ARTA, "person-number", "/people/p-1/numbers"),
                Arguments.of(StubNet.ARTA, "person-relative-search", "/people/p-1/relatives"),
                Arguments.of(StubNet.ARTA, "person-relative", "/people/p-1/relatives?relative=p-3"),
                Arguments.of(StubNet.ARTA, "person-without-family", "/people/p-3"),
                Arguments.of(StubNet.DRITA, "person-merger-search", "/people/p-1/merger"),
                Arguments.of(StubNet.DRITA, "person-merger", "/people/p-3/merger?into=p-1"),
                Arguments.of(StubNet.DRITA, "person-undoing", "/people/p-5/undoing"),
                Arguments.of(StubNet.FJOLLA, "inbox", "/referrals"),
                Arguments.of(StubNet.FJOLLA, "inbox-empty", "/referrals?status=DONE"),
                Arguments.of(StubNet.FJOLLA, "referral", "/referrals/r-1"),
                Arguments.of(StubNet.ARTA, "families", "/families"),
                Arguments.of(StubNet.ARTA, "family", "/families/f-1?done=family"),
                Arguments.of(StubNet.ARTA, "family-register", "/families/new"),
                Arguments.of(StubNet.ARTA, "notices", "/notices"),
                Arguments.of(StubNet.LINDA, "liaison", "/liaison"),
                Arguments.of(StubNet.LINDA, "feeds", "/liaison/feed"),
                Arguments.of(StubNet.LINDA, "feed-national", "/liaison/feed/national"),
                Arguments.of(StubNet.LINDA, "feed-of-partner", "/liaison/feed/partners/partner-al"),
                Arguments.of(StubNet.AGIM, "audit", "/audit"),
                Arguments.of(StubNet.AGIM, "audit-replay", "/audit/cases/c-1"),
                Arguments.of(StubNet.AGIM, "audit-history", "/audit/cases/c-1/history"),
                Arguments.of(StubNet.EMA, "operations", "/operations"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("pages")
    void isAccessibleAndFits(StubNet.Person who, String name, String path) {
        Screens.hold(browsers, who, name, path);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(403, StubNet.ARTA, "case-closed-to-me", "/cases/c-6"),
                Arguments.of(404, StubNet.ARTA, "not-found", "/cases/nothing"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("refusals")
    void aRefusalIsAccessibleAndFits(int status, StubNet.Person who, String name, String path) {
        Screens.hold(browsers, status, who, name, path);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void welcomesWhoIsNotSignedIn(int width) {
        var page = browsers.visitor(width, true);
        page.navigate(WebServer.url() + "/");
        Screens.keep(page, "welcome-" + width + "-sq");
        assertThat(Screens.widerThanTheScreen(page)).isEmpty();
        assertThat(Screens.violations(page)).isEmpty();
    }
}
