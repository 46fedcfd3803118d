package org.cpsn.samples;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Where the ids of parts stand that an act needs: writing a part of something answers with the id of the whole; the
 * part's own stands in a list there, in the order in which the parts were written.
 *
 * @param reader who looks: somebody who may, whoever has it meanwhile
 * @param list where the list is in the answer; a list of one may be given without
 * @param counted which of its entries count, in the order of writing
 * @param parts where in an entry the ids stand, by what they are of
 * @param of of what the parts are
 * @param least so many ids there must be
 * @param goesByItself it is there only until the act is carried out
 */
record LookUp(
        String reader,
        Service service,
        String path,
        String list,
        UnaryOperator<Stream<JsonNode>> counted,
        Map<String, String> parts,
        String of,
        int least,
        boolean goesByItself) {

    /** The reception may look at every family, whoever is responsible for it. */
    private static final String RECEPTION = "reception";

    /** What has to be looked up before an act; pure. */
    static Optional<LookUp> before(Act act, Requests.Ids ids) {
        return Optional.ofNullable(
                switch (act) {
                    // what a roundtable or a referral has brought about stands between what was planned by hand
                    case Act.DoFollowUp done ->
                        inCase(act, done.reference(), "follow-ups", "followUps", "followUp", ids)
                                .where(list -> list.filter(
                                        one -> !one.hasNonNull("roundtableId") && !one.hasNonNull("referralId")))
                                .atLeast(done.which());
                    case Act.OrderMeasure order ->
                        inCase(act, order.reference(), "juvenile-justice", "acts", "act", ids);
                    case Act.LetGo go -> inCase(act, go.reference(), "transfers", "transfers", "transfer", ids);
                    case Act.ApproveAssessment approve ->
                        inCase(act, approve.reference(), "assessments", "assessments", "assessment", ids);
                    case Act.ApprovePlan approve -> inCase(act, approve.reference(), "plans", "plans", "plan", ids);
                    // the ledger also has what was done without consent
                    case Act.MakeReferral make
                    when make.consent() != null ->
                        inCase(act, make.caseReference(), "consents", "consents", "consent", ids)
                                .where(list -> list.filter(
                                                one -> !one.path("overridden").asBoolean(false))
                                        .sorted(Comparator.comparing(one ->
                                                Instant.parse(one.path("from").asString()))))
                                .atLeast(make.consent());
                    case Act.SubmitMessage submit ->
                        new LookUp(
                                submit.by(),
                                Service.REFERRALS,
                                "/exchanges/" + ids.exchange(submit.reference()),
                                "/messages",
                                UnaryOperator.identity(),
                                Map.of("message", "/messageId"),
                                submit.reference(),
                                1,
                                false);
                    case FamilyAct.TakeFamily take -> handOver(take.family(), ids);
                    case FamilyAct.GiveFamilyBack back -> handOver(back.family(), ids);
                    case FamilyAct.RecordAttendance attend -> classes(attend.family(), attend.which(), ids);
                    case FamilyAct.LeaveClass leave -> classes(leave.family(), leave.which(), ids);
                    case FamilyAct.CheckWork check ->
                        inFamily(check.family(), "activities", "/activities", Map.of("activity", "/activityId"), ids)
                                .where(LookUp::lastFirst);
                    case FamilyAct.SubmitReintegrationPlan submit -> plan(submit.family(), ids);
                    case FamilyAct.ReturnReintegrationPlan back -> plan(back.family(), ids);
                    case FamilyAct.DecideReintegrationPlan decide ->
                        plan(decide.family(), ids)
                                .atLeast(decide.verdicts().stream()
                                        .mapToInt(FamilyAct.Verdict::which)
                                        .max()
                                        .orElseThrow());
                    case FamilyAct.DeliverAssistance deliver ->
                        plan(deliver.family(), ids).atLeast(deliver.which());
                    default -> null;
                });
    }

    private static LookUp inCase(Act act, String reference, String path, String list, String part, Requests.Ids ids) {
        return new LookUp(
                act.by(),
                Service.CASES,
                "/cases/" + ids.caseOf(reference) + "/" + path,
                "/" + list,
                UnaryOperator.identity(),
                Map.of(part, "/" + part + "Id"),
                reference,
                1,
                false);
    }

    private static LookUp inFamily(
            String family, String path, String list, Map<String, String> parts, Requests.Ids ids) {
        return new LookUp(
                RECEPTION,
                Service.RETURNEES,
                "/families/" + ids.family(family) + "/" + path,
                list,
                UnaryOperator.identity(),
                parts,
                family,
                parts.size(),
                false);
    }

    private static LookUp handOver(String family, Requests.Ids ids) {
        LookUp waiting = inFamily(family, "hand-over", "", Map.of("handOver", "/waiting/handOverId"), ids);
        return new LookUp(
                waiting.reader,
                waiting.service,
                waiting.path,
                waiting.list,
                waiting.counted,
                waiting.parts,
                waiting.of,
                1,
                true);
    }

    private static LookUp classes(String family, int which, Requests.Ids ids) {
        return inFamily(family, "classes", "/classes", Map.of("class", "/classId"), ids)
                .where(LookUp::lastFirst)
                .atLeast(which);
    }

    private static LookUp plan(String family, Requests.Ids ids) {
        return inFamily(
                family, "plan", "/lines", Map.of("assistance", "/item/itemId", "reintegrationPlan", "/planId"), ids);
    }

    private static Stream<JsonNode> lastFirst(Stream<JsonNode> list) {
        return list.toList().reversed().stream();
    }

    private LookUp where(UnaryOperator<Stream<JsonNode>> counted) {
        return new LookUp(reader, service, path, list, counted, parts, of, least, goesByItself);
    }

    private LookUp atLeast(int entries) {
        return new LookUp(reader, service, path, list, counted, parts, of, entries * parts.size(), goesByItself);
    }

    /** The ids that an answer gives, by part, of what and number. */
    Map<String, String> in(JsonNode answer) {
        JsonNode found = answer.at(list);
        List<JsonNode> entries = counted.apply(found.isArray() ? found.valueStream() : Stream.of(found))
                .toList();
        Map<String, String> ids = new LinkedHashMap<>();
        for (int at = 0; at < entries.size(); at++) {
            for (var part : parts.entrySet()) {
                String id = entries.get(at).at(part.getValue()).asString("");
                if (!id.isEmpty()) ids.put(part.getKey() + "/" + of + "/" + (at + 1), id);
            }
        }
        return ids;
    }

    /** For whoever reads why it went wrong. */
    String what() {
        return String.join(", ", List.copyOf(parts.keySet()));
    }
}
