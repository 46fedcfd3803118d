package org.cpsn.referrals.exchange;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.COORDINATOR;
import static org.cpsn.platform.security.Role.LIAISON;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.platform.partners.Partner;
import org.cpsn.platform.partners.Partners;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Refused;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.Reply;
import org.cpsn.referrals.caseowner.CaseOwners;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exchanges as they stand, for this side of the border. */
@RestController
@RequestMapping("/exchanges")
class ExchangesApi {
    private static final int MOST = 2_000;

    private final ExchangeProjection exchanges;
    private final ExchangeReading reading;
    private final ExchangesShown shown;
    private final CaseOwners cases;
    private final Partners partners;
    private final PartnerKeys keys;
    private final Clock clock;

    ExchangesApi(
            ExchangeProjection exchanges,
            ExchangeReading reading,
            ExchangesShown shown,
            CaseOwners cases,
            Partners partners,
            PartnerKeys keys,
            Clock clock) {
        this.exchanges = exchanges;
        this.reading = reading;
        this.shown = shown;
        this.cases = cases;
        this.partners = partners;
        this.keys = keys;
        this.clock = clock;
    }

    /** @param lastVerb what was said last by either side; null while nothing was */
    record Line(
            String exchangeId,
            long version,
            String partner,
            String country,
            String pseudonym,
            ExchangeState state,
            TrmPhase phase,
            Side owner,
            Urgency urgency,
            Instant begunAt,
            Instant lastAt,
            Verb lastVerb,
            int told,
            List<ExchangesShown.Wait> waits,
            boolean overdue) {}

    /** How many of all that the asker may see, whatever was filtered. */
    record Counts(
            Map<ExchangeState, Long> states,
            Map<ExchangeStage, Long> stages,
            Map<String, Long> partners,
            long overdue) {}

    record Listed(List<Line> entries, long total, int page, int size, Counts counts) {}

    /** @param sealable more than the minimal set can be told to it */
    record Destination(String partner, String country, boolean sealable) {}

    record OfCase(String caseId, List<Destination> partners, List<ExchangesShown.Shown> exchanges) {}

    record Approval(
            String exchangeId,
            long version,
            String partner,
            String country,
            String pseudonym,
            ExchangesShown.Message message) {}

    record Approvals(List<Approval> entries) {}

    record LeftTheCountry(List<ExchangesShown.Left> entries, long total, int page, int size) {}

    @GetMapping
    @Allowed({LIAISON, COORDINATOR, AUDITOR})
    Listed all(
            @RequestParam(required = false) @Size(max = 64) String partner,
            @RequestParam(required = false) ExchangeState state,
            @RequestParam(required = false) ExchangeStage stage,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000) int page,
            @RequestParam(defaultValue = "25") @Min(0) @Max(200) int size,
            Caseworker who) {
        var now = clock.instant();
        var all = lines(new Document(), now);
        var wanted = all.stream()
                .filter(line -> partner == null || line.partner().equals(partner))
                .filter(line -> state == null || line.state() == state)
                .filter(line -> stage == null || line.waits().stream().anyMatch(wait -> wait.stage() == stage))
                .filter(line -> !overdue || line.overdue())
                .toList();
        var shownHere = wanted.stream().skip((long) page * size).limit(size).toList();
        shown.seen(who, "exchanges", shownHere.stream().map(Line::exchangeId));
        return new Listed(shownHere, wanted.size(), page, size, counts(all));
    }

    /** Those of a case, for who works on it: read from the event store, so that what was just done is there. */
    @GetMapping("/of-case/{caseId}")
    @Allowed({CASEWORKER, SUPERVISOR, AUDITOR})
    OfCase ofCase(@PathVariable String caseId, Caseworker who) {
        var owned = cases.of(caseId).orElseThrow(() -> new Missing("case"));
        var found = partners.all().stream()
                .map(partner ->
                        new About(caseId, owned.childId(), partner.id(), owned.caseworker(), owned.municipality()))
                .toList();
        if (!who.is(AUDITOR) && !ExchangeDecision.worksOn(found.getFirst(), who))
            throw new Refused("exchanges of a case", caseId);
        shown.seen(who, "exchanges of a case", Stream.of(caseId, owned.childId()));
        return new OfCase(
                caseId,
                partners.all().stream()
                        .map(partner -> new Destination(partner.id(), partner.country(), keys.has(partner.id())))
                        .toList(),
                found.stream()
                        .map(About::exchangeId)
                        .flatMap(id -> reading.of(id).stream())
                        .filter(read -> read.now().about().caseId().equals(caseId))
                        .map(read -> shown.shown(who, read.exchangeId(), read.version(), read.now(), read.events()))
                        .toList());
    }

    /** What waits for a coordinator, what is due first on top. */
    @GetMapping("/approvals")
    @Allowed({COORDINATOR, LIAISON, AUDITOR})
    Approvals approvals(Caseworker who) {
        var found = exchanges.read(exchanges
                .collection()
                .find(Filters.eq("waits.stage", ExchangeStage.APPROVAL.name()))
                .limit(MOST));
        shown.seen(
                who,
                "exchanges to approve",
                found.stream()
                        .flatMap(
                                seen -> Stream.of(seen.id(), seen.view().about().childId())));
        return new Approvals(found.stream()
                .flatMap(seen -> approvals(seen, who))
                .sorted(Comparator.comparing(approval -> approval.message().due()))
                .toList());
    }

    /** What left the country, to whom, on what basis; the latest first. */
    @GetMapping("/left")
    @Allowed({LIAISON, COORDINATOR, AUDITOR})
    LeftTheCountry left(
            @RequestParam(required = false) @Size(max = 64) String partner,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size,
            Caseworker who) {
        var all = everything(partner == null ? new Document() : Filters.eq("about.partner", partner)).stream()
                .flatMap(seen -> shown.left(seen.id(), seen.view()))
                .sorted(Comparator.comparing(ExchangesShown.Left::toldAt).reversed())
                .toList();
        var here = all.stream().skip((long) page * size).limit(size).toList();
        shown.seen(who, "what left the country", here.stream().map(ExchangesShown.Left::exchangeId));
        return new LeftTheCountry(here, all.size(), page, size);
    }

    @GetMapping("/flows")
    @Allowed({LIAISON, COORDINATOR, AUDITOR})
    Flows.Table flows(@RequestParam(defaultValue = "12") @Min(1) @Max(36) int months) {
        return Flows.table(
                partners.all().stream().map(Partner::id).toList(),
                everything(new Document()).stream()
                        .flatMap(seen -> seen.view().messages().stream()
                                .filter(message -> message.from() == Side.PARTNER
                                        || message.steps().toldAt() != null)
                                .map(message -> new Flows.Flow(
                                        seen.view().about().partner(),
                                        message.from(),
                                        message.from() == Side.US
                                                ? message.steps().toldAt()
                                                : message.since()))),
                YearMonth.from(LocalDay.of(clock.instant())),
                months);
    }

    @GetMapping("/{id}")
    @Allowed({CASEWORKER, SUPERVISOR, LIAISON, COORDINATOR, AUDITOR})
    ResponseEntity<ExchangesShown.Shown> one(@PathVariable String id, Caseworker who) {
        var read = reading.of(id).orElseThrow(() -> new Missing("exchange"));
        if (!ExchangesShown.maySee(read.now(), who)) throw new Refused("exchange", id);
        shown.seen(who, "exchange", Stream.of(id, read.now().about().childId()));
        return Reply.view(read.version(), shown.shown(who, id, read.version(), read.now(), read.events()));
    }

    private Stream<Approval> approvals(Seen<Exchange> seen, Caseworker who) {
        var one = shown.shown(who, seen.id(), seen.version(), seen.view(), List.of());
        return one.messages().stream()
                .filter(message -> message.status() == Exchange.Status.SUBMITTED && message.due() != null)
                .map(message -> new Approval(
                        one.exchangeId(), one.version(), one.partner(), one.country(), one.pseudonym(), message));
    }

    private List<Line> lines(Bson wanted, Instant now) {
        return everything(wanted).stream()
                .map(seen -> line(seen, now))
                .sorted(Comparator.comparing(Line::overdue)
                        .reversed()
                        .thenComparing(Comparator.comparing(Line::lastAt).reversed()))
                .toList();
    }

    private List<Seen<Exchange>> everything(Bson wanted) {
        return exchanges.read(exchanges
                .collection()
                .find(wanted)
                .sort(Sorts.descending("lastAt"))
                .limit(MOST));
    }

    private Line line(Seen<Exchange> seen, Instant moment) {
        var now = seen.view();
        var waits = ExchangesShown.waits(now, moment);
        return new Line(
                seen.id(),
                seen.version(),
                now.about().partner(),
                partners.called(now.about().partner()).map(Partner::country).orElse(null),
                shown.pseudonym(now.about()),
                now.state(),
                now.phase(),
                now.owner(),
                now.urgency(),
                now.begunAt(),
                now.lastAt(),
                now.messages().stream()
                        .filter(Exchange.Message::said)
                        .reduce((earlier, later) -> later)
                        .map(Exchange.Message::verb)
                        .orElse(null),
                now.held().size(),
                waits,
                waits.stream().anyMatch(ExchangesShown.Wait::overdue));
    }

    private static Counts counts(List<Line> all) {
        var states = new EnumMap<ExchangeState, Long>(ExchangeState.class);
        var stages = new EnumMap<ExchangeStage, Long>(ExchangeStage.class);
        var byPartner = new TreeMap<String, Long>();
        for (var line : all) {
            states.merge(line.state(), 1L, Long::sum);
            byPartner.merge(line.partner(), 1L, Long::sum);
            line.waits().forEach(wait -> stages.merge(wait.stage(), 1L, Long::sum));
        }
        return new Counts(
                states, stages, byPartner, all.stream().filter(Line::overdue).count());
    }
}
