package org.cpsn.web.services;

import static org.cpsn.web.services.Service.RETURNEES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What returnee-service can be asked about school, classes and work of a family that has come back. */
@Component
public class SettlingService {

    public record School(String familyId, long version, List<Child> children) {

        public Child child(String childId) {
            return children.stream()
                    .filter(child -> child.childId().equals(childId))
                    .findFirst()
                    .orElseThrow(NoSuchThing::new);
        }

        /** Of whom nobody has said whether they are of school age. */
        public List<Child> toAsk() {
            return children.stream()
                    .filter(child -> child.awaited() && child.ofSchoolAge() == null)
                    .toList();
        }

        /** Of whom somebody has, and it may have been wrong, or is so no longer. */
        public List<Child> said() {
            return children.stream()
                    .filter(child -> child.awaited() && child.ofSchoolAge() != null)
                    .toList();
        }
    }

    /**
     * @param ofSchoolAge null while nobody has said it
     * @param state null of a child registered before every child was waited for, while nobody has said its age
     */
    public record Child(
            String childId,
            Boolean ofSchoolAge,
            String state,
            Instant due,
            boolean overdue,
            String ruleVersion,
            LocalDate enrolledOn,
            String grade,
            String reason) {

        /** Neither does it go to school, nor is it known that it cannot. */
        boolean awaited() {
            return !"ENROLLED".equals(state) && !"NOT_POSSIBLE".equals(state);
        }
    }

    public record Classes(String familyId, long version, List<Attended> classes) {

        public Attended one(String classId) {
            return classes.stream()
                    .filter(one -> one.classId().equals(classId))
                    .findFirst()
                    .orElseThrow(NoSuchThing::new);
        }
    }

    /** @param rate attended of held; null while nothing was held */
    public record Attended(
            String classId,
            String childId,
            String kind,
            String providerId,
            LocalDate on,
            LocalDate leftOn,
            String reason,
            int held,
            int attended,
            Double rate,
            List<Attendance> attendance) {

        public long percent() {
            return rate == null ? 0 : Math.round(rate * 100);
        }
    }

    public record Attendance(String span, LocalDate from, LocalDate until, int held, int attended) {}

    public record Activities(String familyId, long version, List<Activity> activities) {

        public Activity one(String activityId) {
            return activities.stream()
                    .filter(one -> one.activityId().equals(activityId))
                    .findFirst()
                    .orElseThrow(NoSuchThing::new);
        }
    }

    public record Activity(
            String activityId, String kind, String personId, LocalDate on, String state, List<CheckUp> checkUps) {}

    public record CheckUp(
            int months, String stage, Instant due, boolean overdue, LocalDate on, String state, String income) {}

    private final ServiceCalls calls;

    SettlingService(ServiceCalls calls) {
        this.calls = calls;
    }

    public School school(String familyId) {
        return calls.get(RETURNEES, address(familyId, "school"), Map.of(), School.class);
    }

    public Classes classes(String familyId) {
        return calls.get(RETURNEES, address(familyId, "classes"), Map.of(), Classes.class);
    }

    public Activities activities(String familyId) {
        return calls.get(RETURNEES, address(familyId, "activities"), Map.of(), Activities.class);
    }

    /** @param room school, classes or activities; below are the ids and words that follow it in the address */
    public Answer act(String familyId, String room, List<String> below, Object body, Asking asking) {
        var address = new StringBuilder(address(familyId, room));
        below.forEach(part -> address.append('/').append(OpaqueId.checked(part)));
        return calls.command(RETURNEES, address.toString(), body, asking);
    }

    private static String address(String familyId, String room) {
        return "/families/" + OpaqueId.checked(familyId) + "/" + room;
    }
}
