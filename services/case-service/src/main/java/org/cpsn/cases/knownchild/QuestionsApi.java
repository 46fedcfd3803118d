package org.cpsn.cases.knownchild;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.COORDINATOR;
import static org.cpsn.platform.security.Role.LIAISON;
import static org.cpsn.platform.security.Role.PARTNER;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bson.conversions.Bson;
import org.cpsn.cases.casefile.CaseReading;
import org.cpsn.cases.person.Sex;
import org.cpsn.linkage.Encoder;
import org.cpsn.linkage.Encoding;
import org.cpsn.linkage.Unusable;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.domain.Rejected;
import org.cpsn.platform.partners.Partners;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Creates;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.TooSoon;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * "Do you know this child?" asked by a partner's machine and led by the liaison, neither of whom sees a name. The
 * encoding lives for the answer only.
 */
@RestController
@RequestMapping("/liaison/questions")
class QuestionsApi {
    private static final int MOST_YEARS = 30;

    private final Commands commands;
    private final SharedSecrets secrets;
    private final Comparison comparison;
    private final KnownChildRules rules;
    private final AskedQuestions asking;
    private final QuestionReading reading;
    private final QuestionProjection questions;
    private final CaseReading cases;
    private final Partners partners;
    private final Clock clock;

    QuestionsApi(
            Commands commands,
            SharedSecrets secrets,
            Comparison comparison,
            KnownChildRules rules,
            AskedQuestions asking,
            QuestionReading reading,
            QuestionProjection questions,
            CaseReading cases,
            Partners partners,
            Clock clock) {
        this.commands = commands;
        this.secrets = secrets;
        this.comparison = comparison;
        this.rules = rules;
        this.asking = asking;
        this.reading = reading;
        this.questions = questions;
        this.cases = cases;
        this.partners = partners;
        this.clock = clock;
    }

    /**
     * @param scheme the way it was encoded, {@link Encoder#SCHEME}
     * @param reference what the partner calls it; opaque, since it is kept
     * @param bornFrom, bornTo years, to look among fewer
     */
    record NewQuestion(
            @NotBlank @Size(max = 40) String scheme,
            @NotBlank @Size(max = 400) String encoding,

            @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
            String reference,

            @NotNull QuestionPurpose purpose,
            @Min(1900) @Max(2100) Integer bornFrom,
            @Min(1900) @Max(2100) Integer bornTo,
            Sex sex) {
        /** Whatever prints a request must not print a child. */
        @Override
        public String toString() {
            return "NewQuestion[…]";
        }
    }

    record Plain() {}

    record Closing(@NotNull ClosedBecause because) {}

    record Page(List<QuestionReading.Shown> questions, long total, int page, int size) {}

    @PostMapping
    @Creates
    @Allowed(PARTNER)
    ResponseEntity<QuestionReading.Shown> ask(@RequestBody @Valid NewQuestion body, Asked asked) {
        var now = clock.instant();
        var partner = asked.who().organisation();
        if (partners.called(partner).isEmpty()) throw QuestionRule.ASKED_BY_A_PARTNER.broken();
        var encoder = secrets.sharedWith(partner).orElseThrow(QuestionRule.SECRET_IS_SHARED::broken);
        var among = among(body);
        var encoding = encoding(body, encoder);
        var inForce = rules.inForce(now);
        var id = asked.newId();
        // before the work of comparing; the decision makes sure under a lock
        if (!asking.isKnown(id))
            asking.wait(partner, inForce.questionsPerHour(), now).ifPresent(wait -> {
                throw new TooSoon(wait);
            });
        var likely = comparison.like(encoding, encoder, among, inForce);
        try {
            commands.send(
                    new QuestionCommand.Ask(
                            id, partner, body.reference(), body.purpose(), among, inForce, likely, asked.who(), now),
                    asked);
        } catch (Rejected no) {
            if (no.rule() != QuestionRule.ASKED_TOO_OFTEN) throw no;
            throw new TooSoon(
                    asking.wait(partner, inForce.questionsPerHour(), now).orElse(Duration.ofSeconds(1)));
        }
        var shown = reading.read(id, asked.who(), now);
        return ResponseEntity.created(URI.create("/liaison/questions/" + id))
                .eTag("\"" + shown.version() + "\"")
                .body(shown);
    }

    @GetMapping
    @Allowed({PARTNER, LIAISON, COORDINATOR, AUDITOR})
    Page questions(
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "25") @Min(1) @Max(100) int size,
            Caseworker who) {
        var which = which(open, who);
        var found = questions
                .read(questions
                        .collection()
                        .find(which)
                        .sort(Sorts.descending("askedAt"))
                        .skip(page * size)
                        .limit(size))
                .stream()
                .map(seen -> new QuestionReading.Stored(seen.id(), seen.version(), seen.view()))
                .toList();
        return new Page(
                reading.shown(found, who, clock.instant()),
                questions.collection().countDocuments(which),
                page,
                size);
    }

    @GetMapping("/{id}")
    @Allowed({PARTNER, LIAISON, COORDINATOR, AUDITOR})
    ResponseEntity<QuestionReading.Shown> question(@PathVariable String id, Caseworker who) {
        var shown = reading.read(id, who, clock.instant());
        return Reply.view(shown.version(), shown);
    }

    @PostMapping("/{id}/candidates/{number}/forwarding")
    @Allowed(LIAISON)
    ResponseEntity<Answer> forward(
            @PathVariable String id, @PathVariable int number, @RequestBody @Valid Plain body, Asked asked) {
        var caseId = reading.stored(id).entry().candidates().stream()
                .filter(candidate -> candidate.number() == number)
                .map(QuestionEntry.Candidate::caseId)
                .findFirst()
                .orElseThrow(QuestionRule.CANDIDATE_EXISTS::broken);
        return Reply.done(commands.send(
                new QuestionCommand.Forward(id, number, cases.standing(caseId), asked.who(), clock.instant()), asked));
    }

    @PostMapping("/{id}/closure")
    @Allowed(LIAISON)
    ResponseEntity<Answer> close(@PathVariable String id, @RequestBody @Valid Closing body, Asked asked) {
        return Reply.done(
                commands.send(new QuestionCommand.Close(id, body.because(), asked.who(), clock.instant()), asked));
    }

    private static Bson which(boolean open, Caseworker who) {
        var all = new ArrayList<Bson>();
        if (who.is(PARTNER)) all.add(Filters.eq("partner", who.organisation()));
        if (open) {
            all.add(Filters.eq("closed", null));
            all.add(Filters.ne("candidates", List.of()));
        }
        return all.isEmpty() ? Filters.empty() : Filters.and(all);
    }

    private static Blocking among(NewQuestion body) {
        if (body.bornFrom() != null && body.bornTo() != null && body.bornFrom() > body.bornTo())
            throw new Invalid("bornTo", "out_of_range", "This is before the first year.");
        if (body.bornFrom() != null && body.bornTo() != null && body.bornTo() - body.bornFrom() > MOST_YEARS)
            throw new Invalid("bornTo", "out_of_range", "So many years narrow nothing down.");
        return new Blocking(body.bornFrom(), body.bornTo(), body.sex() == Sex.UNKNOWN ? null : body.sex());
    }

    private static Encoding encoding(NewQuestion body, Encoder encoder) {
        if (!body.scheme().equals(Encoder.SCHEME))
            throw new Invalid("scheme", "unknown_code", "This way of encoding is not spoken here.");
        try {
            return encoder.read(body.encoding());
        } catch (Unusable no) {
            throw new Invalid("encoding", no.why().name().toLowerCase(Locale.ROOT), no.getMessage());
        }
    }
}
