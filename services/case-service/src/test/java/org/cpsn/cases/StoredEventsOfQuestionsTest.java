package org.cpsn.cases;

import java.time.Instant;
import java.util.List;
import org.cpsn.cases.knownchild.Blocking;
import org.cpsn.cases.knownchild.ClosedBecause;
import org.cpsn.cases.knownchild.LinkGround;
import org.cpsn.cases.knownchild.QuestionEvent;
import org.cpsn.cases.knownchild.QuestionPurpose;
import org.cpsn.cases.person.Sex;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.test.ApprovedJson;
import org.junit.jupiter.api.Test;

class StoredEventsOfQuestionsTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00.123Z");

    @Test
    void what_becomes_of_a_question_is_stored_as_approved() {
        var sealed = new Personal<String>("p1", "c2VhbGVk");
        ApprovedJson.check(
                QuestionEvent.class,
                new QuestionEvent.Asked(
                        "q1",
                        "partner-al",
                        "pa-al-01",
                        "AL-2026-7",
                        QuestionPurpose.IDENTIFICATION,
                        new Blocking(2010, 2012, Sex.FEMALE),
                        "2026-1",
                        List.of(new QuestionEvent.Candidate(1, "p1", "c1", 94)),
                        1,
                        AT),
                new QuestionEvent.CandidateForwarded("q1", 1, "partner-al", "c1", "19", "cw-19-01", AT),
                new QuestionEvent.CandidateConfirmed(
                        "q1", 1, "partner-al", "c1", LinkGround.DOCUMENT_SEEN, sealed, "cw-19-01", AT),
                new QuestionEvent.CandidateDenied(
                        "q1", 1, "partner-al", "c1", LinkGround.KNOWN_OTHERWISE, sealed, "cw-19-01", AT),
                new QuestionEvent.Closed("q1", ClosedBecause.ANSWERED, AT));
    }
}
