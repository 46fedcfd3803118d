package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.services.CasesService.NotedReferral;
import org.cpsn.web.services.CasesService.Person;
import org.springframework.stereotype.Component;

/** What case-service can be asked about roundtables. */
@Component
public class RoundtablesService {

    public record Page(List<Line> entries, long total) {}

    public record Line(
            String roundtableId,
            Instant meetingAt,
            Instant accessUntil,
            String status,
            String convener,
            int cases,
            int seats,
            String seat,
            boolean open) {}

    public record Seat(
            String seatId,
            String role,
            String staffId,
            String organisation,
            String attendance,
            Instant signedAt,
            boolean onPaper) {}

    public record View(String viewId, String seatId, String kind, String text, Instant at) {}

    public record Task(String taskId, String seatId, String owner, String what, LocalDate dueOn, String outcome) {

        public boolean overdue(LocalDate today) {
            return outcome == null && dueOn != null && dueOn.isBefore(today);
        }
    }

    /** @param inForce false once the consent it rests on was withdrawn or has expired: nothing is seen any more */
    public record Shared(String seatId, List<String> parts, String basis, String consentId, Boolean inForce) {

        public boolean closed() {
            return Boolean.FALSE.equals(inForce);
        }
    }

    /** One child at the table. */
    public record Discussed(
            String caseId,
            boolean open,
            Person child,
            String agenda,
            String decision,
            String note,
            Instant decidedAt,
            List<View> views,
            List<Task> tasks,
            List<Shared> shared) {

        public long dissents() {
            return views.stream().filter(view -> "DISSENT".equals(view.kind())).count();
        }
    }

    public record Roundtable(
            String roundtableId,
            long version,
            String status,
            boolean leads,
            boolean member,
            String seatId,
            Instant meetingAt,
            String place,
            String convener,
            Instant convenedAt,
            Instant accessUntil,
            boolean begun,
            boolean held,
            List<Seat> seats,
            List<Discussed> cases) {

        /** Still being prepared or held: what is agreed may change. */
        public boolean convened() {
            return "CONVENED".equals(status);
        }

        /** Once access is over, or the meeting is cancelled, nothing is handed out any more. */
        public boolean packsMayBeMade(Instant now) {
            return !"CANCELLED".equals(status) && !now.isAfter(accessUntil);
        }

        public boolean beingSigned() {
            return "BEING_SIGNED".equals(status);
        }

        public boolean complete() {
            return seats.stream().allMatch(seat -> seat.attendance() != null)
                    && cases.stream().allMatch(discussed -> discussed.decision() != null);
        }

        public Seat seat(String seatId) {
            return seats.stream()
                    .filter(seat -> seat.seatId().equals(seatId))
                    .findFirst()
                    .orElse(null);
        }

        public Seat own() {
            return seat(seatId);
        }

        public Discussed discussed(String caseId) {
            return cases.stream()
                    .filter(discussed -> discussed.caseId().equals(caseId))
                    .findFirst()
                    .orElseThrow(NoSuchThing::new);
        }
    }

    public record Finding(String domain, String severity) {}

    public record Assessment(String kind, Instant at, String risk, List<Finding> findings) {}

    public record Intervention(
            String service,
            String what,
            String providerId,
            String provider,
            String responsible,
            LocalDate until,
            String success) {}

    public record PlannedGoal(String goal, List<Intervention> interventions) {}

    /** Which line of the case's history a part comes from. */
    public record Source(
            long sequence,
            String type,
            String by,
            String role,
            String organisation,
            Instant occurredAt,
            Instant recordedAt) {}

    /** @param plan null where it is not shared, or none is in force */
    public record Extract(
            String caseId,
            long version,
            String seatId,
            List<String> parts,
            List<String> leftOut,
            String basis,
            Person child,
            List<String> concerns,
            Boolean urgent,
            String source,
            Instant reportedAt,
            String narrative,
            String risk,
            Assessment assessment,
            List<PlannedGoal> plan,
            List<NotedReferral> referrals,
            Map<String, Source> sources) {

        public boolean shows(String part) {
            return parts.contains(part);
        }

        /** Null where there is none, such as for what is not there yet. */
        public Source source(String part) {
            return sources == null ? null : sources.get(part);
        }
    }

    record OfCase(List<Noted> roundtables) {}

    public record Noted(
            String roundtableId,
            Instant meetingAt,
            boolean calledOff,
            String decision,
            Instant decidedAt,
            boolean signed,
            List<Task> tasks) {}

    private final ServiceCalls calls;

    RoundtablesService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Page page(int page, int size) {
        return calls.get(CASES, "/roundtables", Map.of("page", page, "size", size), Page.class);
    }

    public Roundtable one(String id) {
        return calls.get(CASES, path(id, ""), Map.of(), Roundtable.class);
    }

    /** @param seatId null: the reader's own */
    public Extract extract(String id, String caseId, String seatId) {
        var query = new HashMap<String, Object>();
        if (seatId != null) query.put("seatId", seatId);
        return calls.get(CASES, path(id, "/cases/" + OpaqueId.checked(caseId) + "/extract"), query, Extract.class);
    }

    public List<Noted> ofCase(String caseId) {
        return calls.get(CASES, "/cases/" + OpaqueId.checked(caseId) + "/roundtables", Map.of(), OfCase.class)
                .roundtables();
    }

    public Answer convene(Object body, Asking asking) {
        return calls.command(CASES, "/roundtables", body, asking);
    }

    public Answer act(String id, String act, Object body, Asking asking) {
        return calls.command(CASES, path(id, "/" + act), body, asking);
    }

    public Answer actAboutCase(String id, String caseId, String act, Object body, Asking asking) {
        return act(id, "cases/" + OpaqueId.checked(caseId) + "/" + act, body, asking);
    }

    public Answer actAboutSeat(String id, String seatId, String act, Object body, Asking asking) {
        return act(id, "seats/" + OpaqueId.checked(seatId) + "/" + act, body, asking);
    }

    public Answer actAboutTask(String id, String taskId, String act, Object body, Asking asking) {
        return act(id, "tasks/" + OpaqueId.checked(taskId) + "/" + act, body, asking);
    }

    private static String path(String id, String below) {
        return "/roundtables/" + OpaqueId.checked(id) + below;
    }
}
