package org.cpsn.web.services;

import static org.cpsn.web.services.Service.RETURNEES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What returnee-service can be asked about the reintegration plan of a family. */
@Component
public class ReintegrationService {

    /** @param offers what may be asked for; empty while nobody knows the track */
    public record Plan(
            String familyId,
            long version,
            boolean trackKnown,
            Proposal proposal,
            List<Line> lines,
            Totals totals,
            String ruleVersion,
            String legalRef,
            List<Offer> offers) {

        public List<Line> in(String... states) {
            return lines.stream()
                    .filter(line -> List.of(states).contains(line.state()))
                    .toList();
        }

        /** What is asked for and not decided yet. */
        public List<Line> open() {
            return in("ASKED", "SUBMITTED");
        }

        public List<Line> approved() {
            return in("APPROVED");
        }

        public List<Line> refused() {
            return in("REFUSED");
        }

        public Line line(String itemId) {
            return lines.stream()
                    .filter(line -> line.item().itemId().equals(itemId))
                    .findFirst()
                    .orElseThrow(NoSuchThing::new);
        }

        public Delivery delivery(String deliveryId) {
            return lines.stream()
                    .flatMap(line -> line.deliveries().stream())
                    .filter(delivery -> delivery.deliveryId().equals(deliveryId))
                    .findFirst()
                    .orElseThrow(NoSuchThing::new);
        }

        public List<Offer> offersOf(String group) {
            return offers.stream().filter(offer -> offer.group().equals(group)).toList();
        }

        public List<String> groups() {
            return offers.stream().map(Offer::group).distinct().toList();
        }
    }

    /** @param due by commission, by when it decides */
    public record Proposal(
            String planId,
            int edition,
            String submittedBy,
            Instant submittedAt,
            Map<String, Instant> due,
            Returned returned) {

        public boolean submitted() {
            return submittedAt != null;
        }
    }

    public record Returned(String body, String reason, String remark, String by, Instant at) {}

    /** @param cents null in kind */
    public record Item(
            String itemId, String type, String personId, Long cents, int instalments, String budgetLine, String need) {}

    public record Line(
            String planId,
            Item item,
            String group,
            String state,
            String body,
            Long approvedCents,
            String refused,
            String remark,
            String decidedBy,
            Instant decidedAt,
            String ruleVersion,
            Long deliveredCents,
            Long openCents,
            int deliveredInstalments,
            List<Delivery> deliveries) {

        /** Something of what was approved has not reached the family yet. */
        public boolean outstanding() {
            return deliveredInstalments < item.instalments() && (openCents == null || openCents > 0);
        }
    }

    /** @param takenBack why it does not count; null when it does */
    public record Delivery(
            String deliveryId,
            LocalDate on,
            Long cents,
            String how,
            String receipt,
            String recordedBy,
            String takenBack,
            String takenBackBy,
            Instant takenBackAt) {}

    public record Totals(long approvedCents, long deliveredCents, long openCents) {}

    /** @param no the rule that keeps this family from it; null when none does */
    public record Offer(
            String type,
            String group,
            Long ceilingCents,
            int instalments,
            List<String> budgetLines,
            String body,
            String no) {}

    private final ServiceCalls calls;

    ReintegrationService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Plan of(String familyId) {
        return calls.get(RETURNEES, address(familyId), Map.of(), Plan.class);
    }

    public Answer request(String familyId, Object item, Asking asking) {
        return calls.command(RETURNEES, address(familyId) + "/items", item, asking);
    }

    public Answer change(String familyId, String itemId, Object item, Asking asking) {
        return calls.command(RETURNEES, address(familyId) + "/items/" + OpaqueId.checked(itemId), item, asking);
    }

    public Answer drop(String familyId, String itemId, Object body, Asking asking) {
        return calls.command(
                RETURNEES, address(familyId) + "/items/" + OpaqueId.checked(itemId) + "/removal", body, asking);
    }

    public Answer submit(String familyId, Object body, Asking asking) {
        return calls.command(RETURNEES, address(familyId) + "/submission", body, asking);
    }

    public Answer withdraw(String familyId, Object body, Asking asking) {
        return calls.command(RETURNEES, address(familyId) + "/withdrawal", body, asking);
    }

    public Answer deliver(String familyId, String itemId, Object delivery, Asking asking) {
        return calls.command(
                RETURNEES, address(familyId) + "/items/" + OpaqueId.checked(itemId) + "/deliveries", delivery, asking);
    }

    public Answer takeBack(String familyId, String deliveryId, Object body, Asking asking) {
        return calls.command(
                RETURNEES,
                address(familyId) + "/deliveries/" + OpaqueId.checked(deliveryId) + "/taking-back",
                body,
                asking);
    }

    private static String address(String familyId) {
        return "/families/" + OpaqueId.checked(familyId) + "/plan";
    }
}
