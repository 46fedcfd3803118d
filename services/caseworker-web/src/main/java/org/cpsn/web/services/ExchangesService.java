package org.cpsn.web.services;

import static org.cpsn.web.services.Service.REFERRALS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What referral-service can be asked about children who are followed across the border. */
@Component
public class ExchangesService {

    /** @param about id of the message, hand-back or recall that waits */
    public record Wait(String stage, String about, Instant since, Instant due, boolean overdue) {}

    public record Line(
            String exchangeId,
            long version,
            String partner,
            String country,
            String pseudonym,
            String state,
            String phase,
            String owner,
            String urgency,
            Instant begunAt,
            Instant lastAt,
            String lastVerb,
            int told,
            List<Wait> waits,
            boolean overdue) {}

    public record Counts(Map<String, Long> states, Map<String, Long> stages, Map<String, Long> partners, long overdue) {
        public long of(String stage) {
            return stages.getOrDefault(stage, 0L);
        }

        public long with(String partner) {
            return partners.getOrDefault(partner, 0L);
        }
    }

    public record Listed(List<Line> entries, long total, int page, int size, Counts counts) {}

    /** What is null is not known. */
    public record Child(
            String sex,
            String ageBand,
            List<String> citizenship,
            String traffickingStatus,
            String decidedBy,
            List<String> exploitation,
            String countryOfExploitation,
            List<String> languages,
            Boolean accompanied,
            Boolean guardianAppointed,
            String urgency,
            List<String> servicesAsked,
            String legalBasis,
            LocalDate expiresOn) {}

    public record Message(
            String messageId,
            String from,
            String status,
            String verb,
            String phase,
            String inReplyTo,
            Child child,
            Child before,
            String consentId,
            Boolean consentInForce,
            boolean hasMore,
            String more,
            String moreBasis,
            boolean sealed,
            String text,
            String draftedBy,
            Instant draftedAt,
            String submittedBy,
            Instant submittedAt,
            String sentBackBy,
            String comment,
            String approvedBy,
            Instant toldAt,
            Instant since,
            Instant due,
            boolean overdue,
            boolean open,
            Instant answeredAt,
            Boolean accepted,
            String reason,
            String note,
            boolean mayApprove) {

        public boolean ours() {
            return "US".equals(from);
        }

        public boolean is(String wanted) {
            return wanted.equals(status);
        }

        public boolean beingPrepared() {
            return is("DRAFTED") || is("SENT_BACK") || is("SUBMITTED");
        }

        /** When it was said, or else when it came into the state it is in. */
        public Instant at() {
            return toldAt == null ? since : toldAt;
        }
    }

    /** @param accepted null until we have answered */
    public record HandBack(
            String handBackId,
            String reason,
            String note,
            Instant proposedAt,
            Instant due,
            Boolean accepted,
            Instant answeredAt) {}

    public record Recall(
            String recallId,
            List<String> messageIds,
            String reason,
            Instant recalledAt,
            Instant due,
            Instant confirmedAt) {}

    public record Happened(
            long sequence,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            String by,
            String role,
            Map<String, Object> facts) {}

    /** @param caseId null for whom it is only a pseudonym */
    public record Exchange(
            String exchangeId,
            long version,
            String caseId,
            String partner,
            String country,
            String pseudonym,
            String caseworker,
            String municipality,
            String state,
            String phase,
            String owner,
            String urgency,
            Instant begunAt,
            Instant lastAt,
            List<Message> messages,
            HandBack handBack,
            List<Recall> recalls,
            List<Wait> waits,
            boolean mayPrepare,
            boolean mayWithdraw,
            List<Happened> history) {

        public boolean over() {
            return "CLOSED".equals(state) || "WITHDRAWN".equals(state);
        }

        public boolean handBackWaits() {
            return handBack != null && handBack.accepted() == null && !over();
        }

        public Optional<Message> message(String messageId) {
            return messages.stream()
                    .filter(one -> one.messageId().equals(messageId))
                    .findFirst();
        }

        /** What somebody on this side has yet to do something about. */
        public List<Message> preparing() {
            return messages.stream().filter(Message::beingPrepared).toList();
        }

        /** What went one way or the other, the latest first. */
        public List<Message> said() {
            return messages.stream()
                    .filter(one -> one.is("TOLD") || one.is("RECALLED") || one.is("RECEIVED"))
                    .toList()
                    .reversed();
        }

        public List<Happened> latestFirst() {
            return history.reversed();
        }

        /** What the partner asked and has no answer to. */
        public Stream<Message> asked() {
            return messages.stream().filter(one -> one.is("RECEIVED") && one.open());
        }
    }

    /** @param sealable more than the minimal set can be told to it */
    public record Destination(String partner, String country, boolean sealable) {}

    public record OfCase(String caseId, List<Destination> partners, List<Exchange> exchanges) {
        public Optional<Exchange> with(String partner) {
            return exchanges.stream()
                    .filter(one -> one.partner().equals(partner))
                    .findFirst();
        }
    }

    public record Approval(
            String exchangeId, long version, String partner, String country, String pseudonym, Message message) {}

    public record Approvals(List<Approval> entries) {}

    public record Left(
            String exchangeId,
            String messageId,
            String partner,
            String country,
            String pseudonym,
            String verb,
            Child child,
            String consentId,
            boolean sealed,
            String moreBasis,
            String draftedBy,
            String submittedBy,
            String approvedBy,
            Instant toldAt,
            String recalledBecause,
            Instant recalledAt,
            Instant deletedAt) {}

    public record LeftTheCountry(List<Left> entries, long total, int page, int size) {}

    /** @param count null when it is suppressed, which is neither zero nor unknown */
    public record Cell(Integer count) {}

    /** @param total null when one of its cells is suppressed */
    public record Month(String month, List<Cell> told, List<Cell> received, Integer total) {}

    public record Flows(List<String> partners, List<Month> rows, int fewest) {}

    private final ServiceCalls calls;

    ExchangesService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Listed all(Map<String, ?> filter) {
        return calls.get(REFERRALS, "/exchanges", filter, Listed.class);
    }

    public Exchange one(String exchangeId) {
        return calls.get(REFERRALS, path(exchangeId), Map.of(), Exchange.class);
    }

    public OfCase ofCase(String caseId) {
        return calls.get(REFERRALS, "/exchanges/of-case/" + OpaqueId.checked(caseId), Map.of(), OfCase.class);
    }

    public List<Approval> approvals() {
        return calls.get(REFERRALS, "/exchanges/approvals", Map.of(), Approvals.class)
                .entries();
    }

    public LeftTheCountry left(Map<String, ?> filter) {
        return calls.get(REFERRALS, "/exchanges/left", filter, LeftTheCountry.class);
    }

    public Flows flows(int months) {
        return calls.get(REFERRALS, "/exchanges/flows", Map.of("months", months), Flows.class);
    }

    public Answer prepare(Object message, String key) {
        return calls.command(REFERRALS, "/exchanges", message, Asking.something(key));
    }

    /** @param act what is done with a message that has not left */
    public Answer act(String exchangeId, String messageId, String act, Object body, String key) {
        return calls.command(
                REFERRALS,
                path(exchangeId) + "/messages/" + OpaqueId.checked(messageId) + "/" + act,
                body,
                Asking.on(key, "*"));
    }

    public Answer answerHandBack(String exchangeId, boolean accepted, String key) {
        return calls.command(
                REFERRALS,
                path(exchangeId) + "/hand-back/" + (accepted ? "acceptance" : "rejection"),
                Map.of(),
                Asking.on(key, "*"));
    }

    public Answer withdraw(String exchangeId, String reason, String key) {
        return calls.command(
                REFERRALS, path(exchangeId) + "/withdrawal", Map.of("reason", reason), Asking.on(key, "*"));
    }

    private static String path(String exchangeId) {
        return "/exchanges/" + OpaqueId.checked(exchangeId);
    }
}
