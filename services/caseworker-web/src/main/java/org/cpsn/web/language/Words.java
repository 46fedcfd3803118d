package org.cpsn.web.language;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cpsn.web.services.CasesService.Person;
import org.cpsn.web.services.ProviderNames;
import org.cpsn.web.staff.StaffNames;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Turns codes, dates and facts into the reader's words. Templates call it {@code words}. */
@Component
public class Words {

    private final MessageSource messages;
    private final Municipalities municipalities;
    private final StaffNames staff;
    private final ProviderNames providers;
    private final Clock clock;
    private final ZoneId zone;

    Words(
            MessageSource messages,
            Municipalities municipalities,
            StaffNames staff,
            ProviderNames providers,
            Clock clock,
            @Value("${cpsn.zone}") ZoneId zone) {
        this.messages = messages;
        this.municipalities = municipalities;
        this.staff = staff;
        this.providers = providers;
        this.clock = clock;
        this.zone = zone;
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /** The words for a key, or what is given instead when this front-end has none. */
    public String sayOr(String instead, String key, Object... arguments) {
        return messages.getMessage(key, arguments, instead, locale());
    }

    /** The label of a code; a code nobody has translated yet is shown as it is rather than hidden. */
    public String code(String list, String code) {
        return code == null ? "" : sayOr(code, list + "." + code);
    }

    public String codes(String list, Collection<String> codes) {
        if (codes == null) return "";
        return codes.stream().map(code -> code(list, code)).collect(Collectors.joining(", "));
    }

    public List<String> list(String list) {
        return CodeList.valueOf(list).codes();
    }

    /** Whom something is said to: somebody on the staff, or everybody with a role somewhere. */
    public String addressee(String address) {
        if (address.startsWith("person:")) return staff.name(address.substring("person:".length()));
        if (!address.startsWith("role:")) return address;
        var role = address.substring("role:".length()).split("@", 2);
        return role.length == 1 ? code("role", role[0]) : code("role", role[0]) + ", " + municipality(role[1]);
    }

    /** An organisation of the directory. */
    public String provider(String id) {
        return providers.name(id);
    }

    /** An amount of money; nothing for none. */
    public String euros(Long cents) {
        if (cents == null) return "";
        var number = NumberFormat.getNumberInstance(locale());
        number.setMinimumFractionDigits(cents % 100 == 0 ? 0 : 2);
        number.setMaximumFractionDigits(2);
        return number.format(BigDecimal.valueOf(cents, 2)) + "\u00a0€";
    }

    public String municipality(String code) {
        if (code == null) return "";
        return municipalities
                .of(code)
                .map(Municipalities.Municipality::albanian)
                .orElse(code);
    }

    public List<Municipalities.Municipality> municipalities() {
        return municipalities.byName();
    }

    public String date(TemporalAccessor when) {
        return when == null ? "" : pattern("d MMMM yyyy").format(local(when));
    }

    public String shortDate(TemporalAccessor when) {
        return when == null ? "" : pattern("d MMM yyyy").format(local(when));
    }

    public String moment(Instant when) {
        return when == null ? "" : pattern("d MMMM yyyy, HH:mm").format(when.atZone(zone));
    }

    /** To the second, for those who must tell one event from the next. */
    public String exactMoment(Instant when) {
        return when == null ? "" : pattern("d MMM yyyy, HH:mm:ss").format(when.atZone(zone));
    }

    /** What {@code <input type=datetime-local>} wants. */
    public String localInput(Instant when) {
        return when == null
                ? ""
                : DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").format(when.atZone(zone));
    }

    public ZoneId zone() {
        return zone;
    }

    /** How long ago, in days: what a caseworker looks for in a list. */
    public String ago(Instant when) {
        if (when == null) return "";
        long days = ChronoUnit.DAYS.between(when.atZone(zone).toLocalDate(), LocalDate.now(clock.withZone(zone)));
        if (days <= 0) return say("when.today");
        if (days == 1) return say("when.yesterday");
        return days < 60 ? say("when.days", days) : shortDate(when);
    }

    /** Over; what has no time limit never is. */
    public boolean past(Instant when) {
        return when != null && when.isBefore(clock.instant());
    }

    /** Written down more than a day after it happened: worth saying, because the two times are not the same fact. */
    public boolean late(Instant occurred, Instant recorded) {
        return occurred != null
                && recorded != null
                && occurred.plus(1, ChronoUnit.DAYS).isBefore(recorded);
    }

    public String fullName(String given, String family) {
        var name = ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
        return name.isEmpty() ? say("person.unnamed") : name;
    }

    public String nameOf(Person person) {
        return person == null ? say("person.unnamed") : fullName(person.givenName(), person.familyName());
    }

    /** Exact when the date of birth is known, "about" when it is an estimate, and nothing when nobody knows. */
    public String age(LocalDate born, Integer birthYear, boolean estimated) {
        var today = LocalDate.now(clock.withZone(zone));
        if (born != null && !estimated) {
            long years = ChronoUnit.YEARS.between(born, today);
            return years < 1
                    ? say("person.months", Math.max(0, ChronoUnit.MONTHS.between(born, today)))
                    : say("person.years", years);
        }
        if (birthYear == null) return say("person.ageUnknown");
        if (!estimated) return say("person.bornIn", String.valueOf(birthYear));
        return say("person.aboutYears", Math.max(0, today.getYear() - birthYear));
    }

    /** One event of a case in plain words; where its status says more than its type, by that. */
    public String event(String type, Map<String, Object> facts) {
        var plain = sayOr(type, "timeline." + type);
        var status = said(facts);
        return status == null ? plain : sayOr(plain, "timeline." + type + "." + status);
    }

    /** The code that says more than the type of what happened; null where there is none. */
    private static Object said(Map<String, Object> facts) {
        return facts == null ? null : facts.getOrDefault("status", facts.get("what"));
    }

    /** What a notice is about, by its status where that says more. */
    public String notice(String kind, Map<String, Object> facts) {
        var status = said(facts);
        return status == null ? code("notice", kind) : sayOr(code("notice", kind), "notice." + kind + "." + status);
    }

    /** The facts of an event that this front-end knows how to say, in a stable order. */
    public List<Fact> facts(Map<String, Object> facts) {
        var said = new ArrayList<Fact>();
        if (facts == null) return said;
        for (var known : List.of(
                "person",
                "assessmentKind",
                "level",
                "risk",
                "previousLevel",
                "outcome",
                "source",
                "concerns",
                "exploitation",
                "urgent",
                "municipality",
                "fromMunicipality",
                "toMunicipality",
                "formerCaseworker",
                "caseworker",
                "colleague",
                "right",
                "who",
                "until",
                "verdict",
                "meetingAt",
                "decision",
                "owner",
                "dueOn",
                "deadline",
                "deadlineDue",
                "due",
                "withdrawnBecause",
                "taskOutcome",
                "reason",
                "closureReason",
                "serviceType",
                "success",
                "providerId",
                "status",
                "returnType",
                "needs",
                "country",
                "countryOfReturn",
                "arrivedIn",
                "arrivedOn",
                "track",
                "escort",
                "monthsAbroad",
                "schoolingLanguage",
                "missingDocuments",
                "relation",
                "leftReason",
                "goneOn",
                "lastSeenOn",
                "goneReason",
                "seenOn",
                "foundHow",
                "assistance",
                "amount",
                "commission",
                "items",
                "approvedItems",
                "refusedItems",
                "revisionReason",
                "dueOutcome",
                "deliveredOn",
                "receipt",
                "takenBackReason",
                "ofSchoolAge",
                "enrolledOn",
                "grade",
                "notEnrolledReason",
                "activityKind",
                "startedOn",
                "checkUp",
                "activityState",
                "incomeBand",
                "checkedOn",
                "classKind",
                "joinedOn",
                "attendanceFrom",
                "lessonsHeld",
                "lessonsAttended",
                "leftClassOn",
                "leftClassReason",
                "assessedOn",
                "householdNeeds",
                "childrensNeeds",
                "traffickingSigns",
                "round",
                "conductedOn",
                "consent",
                "followUpType",
                "referralStep",
                "neededBy",
                "childSeen",
                "followedUpWith",
                "furtherAction",
                "missedReason",
                "consentPurpose",
                "recipient",
                "organisation",
                "sharedServices",
                "holdsUntil",
                "consentGiver",
                "askedBy",
                "legitimateBasis",
                "review",
                "givenBy",
                "violenceType",
                "incidentDate",
                "incidentLocation",
                "perpetrator",
                "previousIncidents",
                "noteSubject",
                "screeningOutcome",
                "grounds",
                "exploitationTypes",
                "decidedBy",
                "decidedOn",
                "actOn",
                "offence",
                "ageBand",
                "ageBasis",
                "measure",
                "orderedBy",
                "hours",
                "measureOutcome",
                "attachmentKind",
                "partner",
                "position",
                "confirmed",
                "told",
                "since",
                "verb",
                "recallReason",
                "handOverReason",
                "moveReason",
                "wrongBecause",
                "giveBackReason",
                "askingReason",
                "keepingReason",
                "urgentNeeds",
                "place",
                "worker",
                "legalBasis",
                "expiresOn",
                "questionPurpose",
                "candidates",
                "candidateState")) {
            var value = facts.get(known);
            if (value == null || value.toString().isBlank()) continue;
            said.add(new Fact(say("fact." + known), value(known, value)));
        }
        return said;
    }

    /** What a text of an event is, after the codes it stands beside: "Safety, severe: concerns". */
    public String said(String name, Map<String, String> about) {
        var what = sayOr(say("said.other"), "said." + name);
        if (about == null || about.isEmpty()) return what;
        var beside = about.entrySet().stream()
                .map(code -> code(code.getKey(), code.getValue()))
                .collect(Collectors.joining(", "));
        return beside + ": " + what;
    }

    public record Fact(String name, String value) {}

    private String value(String name, Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(one -> value(name, one)).collect(Collectors.joining(", "));
        }
        var text = value.toString();
        if (text.indexOf(',') > 0) return value(name, List.of(text.split(",")));
        return switch (name) {
            case "assessmentKind" -> code("assessmentKind", text);
            case "level", "risk", "previousLevel" -> code("risk", text);
            case "source" -> code("source", text);
            case "concerns", "exploitation" -> code("concern", text);
            case "householdNeeds", "childrensNeeds" -> sayOr(code("needArea", text), "need." + text);
            case "urgent", "traffickingSigns" -> say(Boolean.parseBoolean(text) ? "answer.yes" : "answer.no");
            case "municipality", "fromMunicipality", "toMunicipality" -> municipality(text);
            case "questionPurpose", "candidateState" -> code(name, text);
            case "caseworker", "formerCaseworker", "colleague", "who", "givenBy" -> staff.name(text);
            case "deadline" -> code("due", text);
            case "due", "deadlineDue" -> moment(Instant.parse(text));
            case "withdrawnBecause" -> code("transferStatus", text);
            case "success" -> code("success", text);
            case "serviceType" -> code("service", text);
            case "providerId" -> providers.name(text);
            case "status" -> sayOr(sayOr(code("status", text), "referral." + text), "traffickingStatus." + text);
            case "reason", "closureReason" -> sayOr(sayOr(text, "rejection." + text), "closure." + text);
            case "outcome" -> code("outcome", text);
            case "right" -> code("shareRight", text);
            case "verdict" -> code("verdict", text);
            case "until" -> moment(Instant.parse(text));
            case "meetingAt" -> moment(Instant.parse(text));
            case "decision" -> code("recommendation", text);
            case "owner" -> code("seat", text);
            case "dueOn" -> date(LocalDate.parse(text));
            case "taskOutcome" -> code("taskOutcome", text);
            case "consent" -> code("consent", text);
            case "followUpType", "referralStep", "childSeen", "followedUpWith", "furtherAction", "missedReason" ->
                code(name, text);
            case "neededBy", "holdsUntil", "incidentDate", "decidedOn", "actOn" -> day(text);
            case "offence", "ageBand", "ageBasis", "measure", "orderedBy", "measureOutcome" -> code(name, text);
            case "screeningOutcome" -> code(name, text);
            case "grounds" -> code("ground", text);
            case "exploitationTypes" -> code("exploitationType", text);
            case "decidedBy" -> code("decidingOrganisation", text);
            case "violenceType",
                    "incidentLocation",
                    "perpetrator",
                    "previousIncidents",
                    "noteSubject",
                    "attachmentKind" -> code(name, text);
            case "partner" -> partner(text);
            case "verb" -> code("exchangeVerb", text);
            case "urgentNeeds" -> code("urgentNeed", text);
            case "worker" -> staff.name(text);
            case "recallReason",
                    "handOverReason",
                    "moveReason",
                    "wrongBecause",
                    "giveBackReason",
                    "askingReason",
                    "keepingReason",
                    "place" -> code(name, text);
            case "legalBasis" -> code("sharingBasis", text);
            case "expiresOn" -> day(text);
            case "consentPurpose", "recipient", "consentGiver", "legitimateBasis" -> code(name, text);
            case "sharedServices" -> code("sharedService", text);
            case "askedBy" -> code("consentGiver", text);
            case "review" -> code("reviewOutcome", text);
            case "arrivedIn" -> month(text);
            case "returnType" -> code("returnType", text);
            case "needs" -> code("need", text);
            case "country", "countryOfReturn" -> country(text);
            case "arrivedOn", "goneOn", "lastSeenOn", "seenOn", "conductedOn", "assessedOn" -> day(text);
            case "track", "escort", "schoolingLanguage", "relation", "leftReason", "goneReason", "foundHow" ->
                code(name, text);
            case "missingDocuments" -> code("missingDocument", text);
            case "since" -> moment(Instant.parse(text));
            case "assistance", "commission", "revisionReason", "dueOutcome", "takenBackReason" -> code(name, text);
            case "grade",
                    "notEnrolledReason",
                    "activityKind",
                    "activityState",
                    "incomeBand",
                    "classKind",
                    "leftClassReason" -> code(name, text);
            case "enrolledOn", "startedOn", "checkedOn", "joinedOn", "attendanceFrom", "leftClassOn" -> day(text);
            case "ofSchoolAge" -> say(Boolean.parseBoolean(text) ? "answer.yes" : "answer.no");
            case "amount" -> euros(Long.valueOf(text));
            case "deliveredOn" -> day(text);
            default -> text;
        };
    }

    private String day(String text) {
        try {
            return date(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static String month(String text) {
        try {
            return pattern("LLLL yyyy").format(YearMonth.parse(text));
        } catch (DateTimeException e) {
            return text;
        }
    }

    public String shortMonth(String month) {
        return pattern("LLL").format(YearMonth.parse(month));
    }

    public String fullMonth(String month) {
        return month(month);
    }

    /** As one says it after "from", which is how a country mostly stands; a rare one as the locale calls it. */
    public String country(String code) {
        return code == null ? "" : sayOr(Locale.of("", code).getDisplayCountry(locale()), "country." + code);
    }

    /** A partner across the border, by its country: {@code partner-al} is Albania. */
    public String partner(String id) {
        return country(id.substring(id.lastIndexOf('-') + 1).toUpperCase(Locale.ROOT));
    }

    public String language() {
        return locale().getLanguage();
    }

    private TemporalAccessor local(TemporalAccessor when) {
        return when instanceof Instant instant ? instant.atZone(zone) : when;
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
