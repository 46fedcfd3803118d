package org.cpsn.returnees.plan;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.RETURN_OFFICER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.cpsn.returnees.family.FamilyReading;
import org.cpsn.returnees.family.FamilyView;
import org.cpsn.returnees.needs.Area;
import org.cpsn.returnees.rules.AssistanceGroup;
import org.cpsn.returnees.rules.AssistanceType;
import org.cpsn.returnees.rules.Body;
import org.cpsn.returnees.rules.BudgetLine;
import org.cpsn.returnees.rules.ReintegrationRules;
import org.cpsn.returnees.rules.ReintegrationRules.Terms;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reintegration plan as its worker writes it, and what of it has reached the family. */
@RestController
@RequestMapping("/families/{id}/plan")
class PlanApi {
    /** A hundred thousand euro: more is a slip of the pen. */
    static final long MOST_CENTS = 10_000_000;

    private final Commands commands;
    private final FamilyReading reading;
    private final ReintegrationRules rules;
    private final Sealing sealing;
    private final Clock clock;

    PlanApi(Commands commands, FamilyReading reading, ReintegrationRules rules, Sealing sealing, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.rules = rules;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * @param personId null for the family as a whole
     * @param cents null in kind
     * @param budgetLine null for the usual one
     * @param need null for none of those that are assessed
     * @param basedOn the edition of the plan that was seen; only for a change
     */
    record Request(
            @NotNull AssistanceType type,
            @Size(max = 64) String personId,
            @Min(1) @Max(MOST_CENTS) Long cents,
            @NotNull @Min(1) @Max(60) Integer instalments,
            BudgetLine budgetLine,
            Area need,
            Integer basedOn,
            Instant occurredAt) {
        Assistance item(String itemId) {
            return new Assistance(itemId, type, personId, cents, instalments, budgetLine, need);
        }
    }

    record Removal(@NotNull Integer basedOn, Instant occurredAt) {}

    record Submission(
            @NotBlank @Size(max = 64) String planId,
            @NotNull Integer basedOn,
            Instant occurredAt) {}

    /** @param cents null in kind */
    record Handing(
            @NotNull LocalDate on,
            @Min(1) @Max(MOST_CENTS) Long cents,
            @NotNull HandedOver how,

            @NotBlank @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}./ -]{0,39}", message = "malformed")
            String receipt,

            Instant occurredAt) {}

    record TakingBack(@NotNull TakenBackReason reason, Instant occurredAt) {}

    /**
     * What may be asked for now.
     *
     * @param ceilingCents null in kind only
     * @param no the rule that keeps this family from it; null when none does
     */
    record Offer(
            AssistanceType type,
            AssistanceGroup group,
            Long ceilingCents,
            int instalments,
            List<BudgetLine> budgetLines,
            Body body,
            PlanRule no) {}

    record ShownProposal(
            String planId,
            int edition,
            String submittedBy,
            Instant submittedAt,
            Map<Body, Instant> due,
            ShownReturn returned) {}

    record ShownReturn(Body body, RevisionReason reason, String remark, String by, Instant at) {}

    record ShownLine(
            String planId,
            Assistance item,
            AssistanceGroup group,
            PlanView.State state,
            Body body,
            Long approvedCents,
            RefusalReason refused,
            String remark,
            String decidedBy,
            Instant decidedAt,
            String ruleVersion,
            Long deliveredCents,
            Long openCents,
            long deliveredInstalments,
            List<PlanView.Delivery> deliveries) {}

    /** @param openCents of what is approved */
    record Totals(long approvedCents, long deliveredCents, long openCents) {}

    /** @param offers empty while nobody knows the track */
    record Shown(
            String familyId,
            long version,
            boolean trackKnown,
            ShownProposal proposal,
            List<ShownLine> lines,
            Totals totals,
            String ruleVersion,
            String legalRef,
            List<Offer> offers) {}

    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Shown> plan(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "reintegration plan");
        var plan = PlanView.of(read.events());
        var remarks = opened(plan);
        var lines = plan.lines().stream().map(line -> shown(line, remarks)).toList();
        var now = rules.inForce(clock.instant());
        return Reply.view(
                read.version(),
                new Shown(
                        id,
                        read.version(),
                        read.now().details().track() != null,
                        shown(plan.proposal(), remarks),
                        lines,
                        totals(plan),
                        now.version(),
                        now.legalRef(),
                        offers(read.now(), now)));
    }

    @PostMapping("/items")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> request(@PathVariable String id, @RequestBody @Valid Request body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var itemId = asked.newId();
        var planId = UUID.nameUUIDFromBytes(("plan of " + itemId).getBytes(StandardCharsets.UTF_8));
        return Reply.done(commands.send(
                new PlanCommand.Request(id, planId.toString(), body.item(itemId), rules.inForce(at), asked.who(), at),
                asked));
    }

    @PostMapping("/items/{itemId}")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> change(
            @PathVariable String id, @PathVariable String itemId, @RequestBody @Valid Request body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        if (body.basedOn() == null) throw new Invalid("basedOn", "required", "Say which edition was seen.");
        return Reply.done(commands.send(
                new PlanCommand.Change(id, body.item(itemId), body.basedOn(), rules.inForce(at), asked.who(), at),
                asked));
    }

    @PostMapping("/items/{itemId}/removal")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> drop(
            @PathVariable String id, @PathVariable String itemId, @RequestBody @Valid Removal body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(new PlanCommand.Drop(id, itemId, body.basedOn(), asked.who(), at), asked));
    }

    @PostMapping("/submission")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> submit(@PathVariable String id, @RequestBody @Valid Submission body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(commands.send(
                new PlanCommand.Submit(id, body.planId(), body.basedOn(), rules.inForce(at), asked.who(), at), asked));
    }

    @PostMapping("/withdrawal")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> withdraw(@PathVariable String id, @RequestBody @Valid Submission body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new PlanCommand.Withdraw(id, body.planId(), body.basedOn(), asked.who(), at), asked));
    }

    @PostMapping("/items/{itemId}/deliveries")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> deliver(
            @PathVariable String id, @PathVariable String itemId, @RequestBody @Valid Handing body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        When.notAhead("on", body.on(), clock);
        return Reply.done(commands.send(
                new PlanCommand.Deliver(
                        id,
                        itemId,
                        asked.newId(),
                        body.on(),
                        body.cents(),
                        body.how(),
                        body.receipt().strip(),
                        asked.who(),
                        at),
                asked));
    }

    @PostMapping("/deliveries/{deliveryId}/taking-back")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> takeBack(
            @PathVariable String id,
            @PathVariable String deliveryId,
            @RequestBody @Valid TakingBack body,
            Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        return Reply.done(
                commands.send(new PlanCommand.TakeBack(id, deliveryId, body.reason(), asked.who(), at), asked));
    }

    private Map<Personal<String>, String> opened(PlanView plan) {
        var remarks = new ArrayList<Personal<String>>();
        plan.lines().stream()
                .map(PlanView.Line::remark)
                .filter(Objects::nonNull)
                .forEach(remarks::add);
        if (plan.proposal() != null
                && plan.proposal().returned() != null
                && plan.proposal().returned().remark() != null)
            remarks.add(plan.proposal().returned().remark());
        return sealing.openAll(remarks, String.class);
    }

    private List<Offer> offers(FamilyView family, ReintegrationRules.Version now) {
        var track = family.details().track();
        return track == null
                ? List.of()
                : now.assistance().get(track).entrySet().stream()
                        .sorted(Comparator.comparing(Map.Entry::getKey))
                        .map(offer -> offer(offer.getKey(), offer.getValue(), family, now))
                        .toList();
    }

    private Offer offer(AssistanceType type, Terms terms, FamilyView family, ReintegrationRules.Version now) {
        return new Offer(
                type,
                type.group(),
                terms.ceilingCents(),
                terms.instalments(),
                terms.budgetLines(),
                now.decides(terms, terms.ceilingCents()),
                PlanDecision.against(terms, family.returnType(), family.arrivedOn(), LocalDay.of(clock.instant()))
                        .orElse(null));
    }

    private static ShownProposal shown(PlanView.Proposal proposal, Map<Personal<String>, String> remarks) {
        if (proposal == null) return null;
        var back = proposal.returned();
        return new ShownProposal(
                proposal.planId(),
                proposal.edition(),
                proposal.submittedBy(),
                proposal.submittedAt(),
                proposal.due(),
                back == null
                        ? null
                        : new ShownReturn(
                                back.body(),
                                back.reason(),
                                back.remark() == null ? null : remarks.get(back.remark()),
                                back.by(),
                                back.at()));
    }

    private static ShownLine shown(PlanView.Line line, Map<Personal<String>, String> remarks) {
        boolean money = line.state() == PlanView.State.APPROVED && line.approvedCents() != null;
        return new ShownLine(
                line.planId(),
                line.item(),
                line.item().type().group(),
                line.state(),
                line.body(),
                line.approvedCents(),
                line.refused(),
                line.remark() == null ? null : remarks.get(line.remark()),
                line.decidedBy(),
                line.decidedAt(),
                line.ruleVersion(),
                money ? line.delivered() : null,
                money ? line.approvedCents() - line.delivered() : null,
                line.instalmentsDelivered(),
                line.deliveries());
    }

    private static Totals totals(PlanView plan) {
        long approved = plan.lines().stream()
                .filter(line -> line.approvedCents() != null)
                .mapToLong(PlanView.Line::approvedCents)
                .sum();
        long delivered =
                plan.lines().stream().mapToLong(PlanView.Line::delivered).sum();
        return new Totals(approved, delivered, approved - delivered);
    }
}
