package org.cpsn.notifications.reactions;

import java.util.List;
import java.util.Map;
import org.cpsn.events.AboutQuestion;
import org.cpsn.notifications.notice.Address;
import org.cpsn.notifications.notice.NoticeCommand;
import org.cpsn.notifications.notice.NoticeKind;
import org.cpsn.notifications.notice.SubjectType;
import org.cpsn.platform.kafka.Reaction;
import org.cpsn.platform.security.Role;
import org.springframework.stereotype.Component;

/**
 * A partner asks whether a child is known: the liaison hears of it where somebody is like it, then the caseworker who
 * can say, then the liaison again.
 */
@Component
class WhenPartnerAsks implements Reaction<AboutQuestion> {
    @Override
    public Class<AboutQuestion> to() {
        return AboutQuestion.class;
    }

    @Override
    public List<NoticeCommand> on(AboutQuestion event, String eventId) {
        return switch (event) {
            case AboutQuestion.Asked e when e.candidates() == 0 -> List.of();
            case AboutQuestion.Asked e ->
                List.of(news(
                                e,
                                NoticeKind.PARTNER_ASKS,
                                null,
                                Map.of(
                                        "partner",
                                        e.partner(),
                                        "questionPurpose",
                                        e.purpose(),
                                        "candidates",
                                        Integer.toString(e.candidates())))
                        .to(Address.role(Role.LIAISON), eventId));
            case AboutQuestion.CandidateForwarded e ->
                List.of(news(e, NoticeKind.IS_THIS_THE_CHILD, e.caseId(), Map.of("partner", e.partner()))
                        .to(Address.person(e.caseworker()), eventId));
            case AboutQuestion.CandidateAnswered e ->
                List.of(news(
                                e,
                                NoticeKind.CHILD_RECOGNISED,
                                null,
                                Map.of("partner", e.partner(), "candidateState", e.outcome()))
                        .to(Address.role(Role.LIAISON), eventId));
        };
    }

    private static News news(AboutQuestion event, NoticeKind kind, String caseId, Map<String, String> facts) {
        return new News(kind, SubjectType.QUESTION, event.questionId(), caseId, facts, event.occurredAt());
    }
}
