package org.cpsn.referrals.exchange;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What happened in an exchange, in codes, for saying it in plain words. */
final class ExchangeFacts {
    private ExchangeFacts() {}

    static Map<String, String> of(ExchangeEvent event) {
        return switch (event) {
            case ExchangeEvent.Begun _,
                    ExchangeEvent.CaseworkerChanged _,
                    ExchangeEvent.TakenBack _,
                    ExchangeEvent.DeletionConfirmed _ -> Map.of();
            case ExchangeEvent.Drafted e -> message(e.draft().verb(), e.due());
            case ExchangeEvent.Revised e -> message(e.draft().verb(), e.due());
            case ExchangeEvent.Submitted e -> message(e.verb(), e.due());
            case ExchangeEvent.SentBack e -> message(e.verb(), e.due());
            case ExchangeEvent.Approved e -> message(e.verb(), null);
            case ExchangeEvent.Told e -> {
                var facts = message(e.verb(), e.due());
                facts.put("legalBasis", e.child().legalBasis().name());
                facts.put("expiresOn", e.child().expiresOn().toString());
                if (e.sealed() != null) facts.put("sealed", "true");
                yield facts;
            }
            case ExchangeEvent.HandOverAnswered e -> answered(e.accepted(), e.reason());
            case ExchangeEvent.HandBackProposed e ->
                Map.of("handOverReason", e.reason().name(), "due", e.due().toString());
            case ExchangeEvent.HandBackAnswered e -> answered(e.accepted(), null);
            case ExchangeEvent.HandBackAnswerTold e -> answered(e.accepted(), null);
            case ExchangeEvent.PartnerSaid e -> message(e.verb(), e.due());
            case ExchangeEvent.GroundLost e -> Map.of("consentId", e.consentId());
            case ExchangeEvent.Withdrawn e -> Map.of("recallReason", e.reason().name());
            case ExchangeEvent.Recalled e ->
                Map.of(
                        "recallReason",
                        e.reason().name(),
                        "messages",
                        String.valueOf(e.messageIds().size()),
                        "due",
                        e.due().toString());
        };
    }

    private static Map<String, String> message(Verb verb, Instant due) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("verb", verb.name());
        if (due != null) facts.put("due", due.toString());
        return facts;
    }

    private static Map<String, String> answered(boolean accepted, HandOverReason reason) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("accepted", String.valueOf(accepted));
        if (reason != null) facts.put("handOverReason", reason.name());
        return facts;
    }
}
