package org.cpsn.returnees.plan;

import static org.cpsn.platform.security.Role.COMMISSION;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.cpsn.returnees.family.FamilyReading;
import org.cpsn.returnees.family.FamilyView;
import org.cpsn.returnees.family.Member;
import org.cpsn.returnees.family.Relation;
import org.cpsn.returnees.family.ReturnType;
import org.cpsn.returnees.family.Track;
import org.cpsn.returnees.family.Whereabouts;
import org.cpsn.returnees.needs.Area;
import org.cpsn.returnees.needs.NeedsEvent;
import org.cpsn.returnees.needs.Weight;
import org.cpsn.returnees.rules.AssistanceGroup;
import org.cpsn.returnees.rules.AssistanceType;
import org.cpsn.returnees.rules.Body;
import org.cpsn.returnees.rules.BudgetLine;
import org.cpsn.returnees.rules.ReintegrationRules;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a commission sees of a family, and what it decides. It learns how the family is composed, what it needs, what it
 * asks for and what it was given; who they are is not its business.
 */
@RestController
@RequestMapping("/families/{id}/plan")
class DecisionApi {
    private final Commands commands;
    private final FamilyReading reading;
    private final ReintegrationRules rules;
    private final Sealing sealing;
    private final Clock clock;

    DecisionApi(Commands commands, FamilyReading reading, ReintegrationRules rules, Sealing sealing, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.rules = rules;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * @param cents how much is approved; null in kind, and where it is refused
     * @param refused why not; null where it is approved
     */
    record OfItem(
            @NotBlank @Size(max = 64) String itemId,
            @NotNull Boolean approved,
            @Min(1) @Max(PlanApi.MOST_CENTS) Long cents,
            RefusalReason refused,
            @Size(max = 1000) String remark) {}

    record Decision(
            @NotBlank @Size(max = 64) String planId,
            @NotNull Integer basedOn,
            @NotEmpty @Size(max = 60) List<@NotNull @Valid OfItem> items,
            Instant occurredAt) {}

    record GivingBack(
            @NotBlank @Size(max = 64) String planId,
            @NotNull Integer basedOn,
            @NotNull RevisionReason reason,
            @Size(max = 1000) String remark,
            Instant occurredAt) {}

    /** @param number stands for somebody; the children are counted first */
    record ShownMember(int number, Relation relation, Map<Area, Weight> needs) {}

    /**
     * @param member whom it is for; null for the family as a whole, and for somebody who has left it
     * @param family true when it is for the family as a whole
     * @param ceilingCents what the rules allow at most; null in kind
     * @param beforeCents what was approved of it before
     */
    record ShownItem(
            String itemId,
            AssistanceType type,
            AssistanceGroup group,
            Integer member,
            boolean family,
            Long cents,
            int instalments,
            BudgetLine budgetLine,
            Area need,
            Long ceilingCents,
            long beforeCents) {}

    record ShownEarlier(
            AssistanceType type,
            Integer member,
            boolean family,
            PlanView.State state,
            Body body,
            Long approvedCents,
            Long deliveredCents,
            RefusalReason refused,
            Instant decidedAt) {}

    /**
     * @param mine whether the reader submitted it, and so does not decide
     * @param items what waits for this commission; empty when nothing does
     * @param others how many items wait for the other one
     * @param assessedOn null when nobody has assessed the needs
     */
    record ToDecide(
            String familyId,
            long version,
            Body body,
            String planId,
            Integer edition,
            Instant submittedAt,
            Instant due,
            boolean overdue,
            boolean mine,
            String ruleVersion,
            String legalRef,
            ReturnType returnType,
            Track track,
            String countryOfReturn,
            LocalDate arrivedOn,
            String municipality,
            Whereabouts whereabouts,
            int returns,
            List<ShownMember> members,
            LocalDate assessedOn,
            Map<Area, Weight> needs,
            List<ShownItem> items,
            int others,
            List<ShownEarlier> earlier) {}

    @GetMapping("/to-decide")
    @Allowed(COMMISSION)
    ResponseEntity<ToDecide> toDecide(@PathVariable String id, Caseworker who) {
        var read = disclosed(id, who);
        return Reply.view(read.version(), shown(id, read, PlanView.of(read.events()), who));
    }

    @PostMapping("/decision")
    @Allowed(COMMISSION)
    ResponseEntity<Answer> decide(@PathVariable String id, @RequestBody @Valid Decision body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        for (int item = 0; item < body.items().size(); item++)
            check(body.items().get(item), "items[" + item + "]");
        var read = disclosed(id, asked.who());
        var plan = PlanView.of(read.events());
        var decisions = body.items().stream()
                .map(item -> new ItemDecision(
                        item.itemId(),
                        item.approved() ? item.cents() : null,
                        item.refused(),
                        sealed(item.remark(), personOf(plan, item.itemId(), read.now()))))
                .toList();
        return Reply.done(commands.send(
                new PlanCommand.Decide(id, body.planId(), body.basedOn(), decisions, rules, asked.who(), at), asked));
    }

    @PostMapping("/return")
    @Allowed(COMMISSION)
    ResponseEntity<Answer> giveBack(@PathVariable String id, @RequestBody @Valid GivingBack body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        var read = disclosed(id, asked.who());
        return Reply.done(commands.send(
                new PlanCommand.Return(
                        id,
                        body.planId(),
                        body.basedOn(),
                        body.reason(),
                        sealed(body.remark(), anyOf(read.now())),
                        asked.who(),
                        at),
                asked));
    }

    /** A commission opens the families whose plans were submitted to it. */
    private FamilyReading.Read disclosed(String id, Caseworker who) {
        return reading.disclosed(
                id, who, "reintegration plan to decide", events -> PlanView.concerns(events, PlanView.bodyOf(who)));
    }

    private static void check(OfItem item, String at) {
        if (item.approved() && item.refused() != null)
            throw new Invalid(at + ".refused", "not_both", "What is approved has no reason for a refusal.");
        if (!item.approved() && item.refused() == null)
            throw new Invalid(at + ".refused", "required", "A refusal has a reason.");
        if (!item.approved() && item.cents() != null)
            throw new Invalid(at + ".cents", "not_both", "What is refused has no amount.");
    }

    private ToDecide shown(String id, FamilyReading.Read read, PlanView plan, Caseworker who) {
        var family = read.now();
        var body = PlanView.bodyOf(who);
        var proposal = plan.proposal();
        boolean submitted = proposal != null && proposal.submittedAt() != null;
        var numbers = numbers(family);
        var assessed = lastAssessment(read);
        var ofRules = submitted ? rules.named(proposal.ruleVersion()) : rules.inForce(clock.instant());
        var waiting = plan.lines().stream()
                .filter(line -> line.state() == PlanView.State.SUBMITTED)
                .toList();
        var due = submitted ? proposal.due().get(body) : null;
        return new ToDecide(
                id,
                read.version(),
                body,
                submitted ? proposal.planId() : null,
                submitted ? proposal.edition() : null,
                submitted ? proposal.submittedAt() : null,
                due,
                due != null && due.isBefore(clock.instant()),
                submitted && who.id().equals(proposal.submittedBy()),
                ofRules.version(),
                ofRules.legalRef(),
                family.returnType(),
                family.details().track(),
                family.countryOfReturn(),
                family.arrivedOn(),
                family.municipality(),
                family.whereabouts(),
                family.earlier().size() + 1,
                members(family, numbers, assessed),
                assessed == null ? null : assessed.assessedOn(),
                assessed == null ? Map.of() : assessed.household(),
                waiting.stream()
                        .filter(line -> line.body() == body)
                        .map(line -> item(line, plan, family, numbers, ofRules))
                        .toList(),
                (int) waiting.stream().filter(line -> line.body() != body).count(),
                plan.lines().stream()
                        .filter(line ->
                                line.state() == PlanView.State.APPROVED || line.state() == PlanView.State.REFUSED)
                        .map(line -> earlier(line, numbers))
                        .toList());
    }

    private static NeedsEvent.NeedsAssessed lastAssessment(FamilyReading.Read read) {
        NeedsEvent.NeedsAssessed last = null;
        for (var recorded : read.events())
            if (recorded.event() instanceof NeedsEvent.NeedsAssessed assessed) last = assessed;
        return last;
    }

    private static List<ShownMember> members(
            FamilyView family, Map<String, Integer> numbers, NeedsEvent.NeedsAssessed assessed) {
        var needs = new HashMap<String, Map<Area, Weight>>();
        if (assessed != null) assessed.children().forEach(child -> needs.put(child.childId(), child.areas()));
        return family.members().stream()
                .map(member -> new ShownMember(
                        numbers.get(member.personId()),
                        member.relation(),
                        needs.getOrDefault(member.personId(), Map.of())))
                .sorted(Comparator.comparing(ShownMember::number))
                .toList();
    }

    /** A number instead of a person, the same for everybody who looks at this family. */
    private static Map<String, Integer> numbers(FamilyView family) {
        var all = new ArrayList<Member>(family.members());
        all.sort(Comparator.comparing(Member::relation));
        var numbers = new HashMap<String, Integer>();
        all.forEach(member -> numbers.put(member.personId(), numbers.size() + 1));
        return numbers;
    }

    private static ShownItem item(
            PlanView.Line line,
            PlanView plan,
            FamilyView family,
            Map<String, Integer> numbers,
            ReintegrationRules.Version rules) {
        var item = line.item();
        var terms = family.details().track() == null
                ? null
                : rules.terms(family.details().track(), item.type()).orElse(null);
        long before = plan.lines().stream()
                .filter(other -> other.approvedCents() != null && other.item().sameAs(item))
                .mapToLong(PlanView.Line::approvedCents)
                .sum();
        return new ShownItem(
                item.itemId(),
                item.type(),
                item.type().group(),
                item.personId() == null ? null : numbers.get(item.personId()),
                item.personId() == null,
                item.cents(),
                item.instalments(),
                item.budgetLine(),
                item.need(),
                terms == null ? null : terms.ceilingCents(),
                before);
    }

    private static ShownEarlier earlier(PlanView.Line line, Map<String, Integer> numbers) {
        return new ShownEarlier(
                line.item().type(),
                line.item().personId() == null ? null : numbers.get(line.item().personId()),
                line.item().personId() == null,
                line.state(),
                line.body(),
                line.approvedCents(),
                line.approvedCents() == null ? null : line.delivered(),
                line.refused(),
                line.decidedAt());
    }

    /** Whose key seals what is said about an item: the one it is for, else somebody of the family. */
    private static String personOf(PlanView plan, String itemId, FamilyView family) {
        return plan.lines().stream()
                .map(PlanView.Line::item)
                .filter(item -> item.itemId().equals(itemId) && item.personId() != null)
                .map(Assistance::personId)
                .findFirst()
                .orElseGet(() -> anyOf(family));
    }

    private static String anyOf(FamilyView family) {
        return family.members().stream()
                .filter(member -> member.relation() != Relation.CHILD)
                .findFirst()
                .orElseGet(() -> family.members().getFirst())
                .personId();
    }

    private Personal<String> sealed(String remark, String person) {
        return remark == null || remark.isBlank() ? null : sealing.seal(person, remark.strip());
    }
}
