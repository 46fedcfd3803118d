package org.cpsn.web.services;

import static org.cpsn.web.services.Service.RETURNEES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What returnee-service can be asked by a commission. */
@Component
public class CommissionService {

    public record Queue(String body, List<Line> entries, long total, long overdue) {

        /** Without the plan somebody has just decided on: the queue may not have heard of it yet. */
        public Queue without(String familyId) {
            var left = entries.stream()
                    .filter(line -> !line.familyId().equals(familyId))
                    .toList();
            return new Queue(
                    body,
                    left,
                    total - (entries.size() - left.size()),
                    left.stream().filter(Line::overdue).count());
        }
    }

    public record Line(
            String familyId,
            String planId,
            int edition,
            String municipality,
            String returnType,
            String track,
            String countryOfReturn,
            LocalDate arrivedOn,
            int children,
            int adults,
            int items,
            long cents,
            Instant submittedAt,
            Instant due,
            boolean overdue) {}

    /**
     * @param mine whether the reader submitted it
     * @param items what waits for this commission
     * @param others how many items wait for the other one
     */
    public record ToDecide(
            String familyId,
            long version,
            String body,
            String planId,
            Integer edition,
            Instant submittedAt,
            Instant due,
            boolean overdue,
            boolean mine,
            String ruleVersion,
            String legalRef,
            String returnType,
            String track,
            String countryOfReturn,
            LocalDate arrivedOn,
            String municipality,
            String whereabouts,
            int returns,
            List<Member> members,
            LocalDate assessedOn,
            Map<String, String> needs,
            List<Item> items,
            int others,
            List<Earlier> earlier) {

        public String relationOf(Integer member) {
            return members.stream()
                    .filter(one -> member != null && one.number() == member)
                    .map(Member::relation)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param number stands for somebody whose name is not the commission's business */
    public record Member(int number, String relation, Map<String, String> needs) {}

    public record Item(
            String itemId,
            String type,
            String group,
            Integer member,
            boolean family,
            Long cents,
            int instalments,
            String budgetLine,
            String need,
            Long ceilingCents,
            long beforeCents) {

        /** Everything that is asked for, in one line: two that differ ask for something else. */
        public String asked() {
            return Stream.of(type, member, family, cents, instalments, budgetLine, need)
                    .map(String::valueOf)
                    .collect(Collectors.joining("/"));
        }
    }

    public record Earlier(
            String type,
            Integer member,
            boolean family,
            String state,
            String body,
            Long approvedCents,
            Long deliveredCents,
            String refused,
            Instant decidedAt) {}

    private final ServiceCalls calls;

    CommissionService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Queue waiting() {
        return calls.get(RETURNEES, "/commission/plans", Map.of(), Queue.class);
    }

    public ToDecide toDecide(String familyId) {
        return calls.get(RETURNEES, address(familyId) + "/to-decide", Map.of(), ToDecide.class);
    }

    public Answer decide(String familyId, Object decision, Asking asking) {
        return calls.command(RETURNEES, address(familyId) + "/decision", decision, asking);
    }

    public Answer giveBack(String familyId, Object body, Asking asking) {
        return calls.command(RETURNEES, address(familyId) + "/return", body, asking);
    }

    private static String address(String familyId) {
        return "/families/" + OpaqueId.checked(familyId) + "/plan";
    }
}
