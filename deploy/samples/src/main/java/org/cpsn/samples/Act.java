package org.cpsn.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One thing somebody does in a story. People, cases, referrals and families are named by references that only mean
 * something within the story; the services give the ids when the story is entered.
 */
public sealed interface Act {
    /** The name of this act within its story; with the seed it makes the Idempotency-Key. */
    String step();

    /** When it happened in the invented world. */
    Instant at();

    /** The demo user who does it. */
    String by();

    /** False where somebody only waits for what comes by itself. */
    default boolean isCommand() {
        return true;
    }

    /** A child, a parent or another adult. Exactly one of dateOfBirth and estimatedAge is there. */
    record Person(
            String reference,
            Relation relation,
            String givenName,
            String familyName,
            Sex sex,
            LocalDate dateOfBirth,
            Integer estimatedAge,
            String municipality,
            Community community) {}

    record Member(String person, Relation relation, List<Need> needs) {}

    record RegisterPerson(Instant at, String by, Person person) implements Act {
        @Override
        public String step() {
            return "person/" + person.reference();
        }
    }

    /** What is known of a person beyond name and age. */
    record DescribePerson(Instant at, String by, String person, Map<String, Object> content) implements Act {
        @Override
        public String step() {
            return "description/" + person;
        }
    }

    /** Two people of one household; said of the first what the second is to them. */
    record LinkRelative(Instant at, String by, String person, String relative, Kinship kinship, boolean caresForThem)
            implements Act {
        @Override
        public String step() {
            return "relative/" + person + "/" + relative;
        }
    }

    /** @param since when this care began; the one before ends with it */
    record ArrangeCare(Instant at, String by, String person, String caregiver, String type, LocalDate since)
            implements Act {
        @Override
        public String step() {
            return "care/" + person;
        }
    }

    record NameGuardian(Instant at, String by, String person, String guardian, LocalDate since) implements Act {
        @Override
        public String step() {
            return "guardian/" + person + "/" + guardian;
        }
    }

    record OpenCase(
            Instant at,
            String by,
            String reference,
            String child,
            Source source,
            List<Concern> concerns,
            boolean urgent,
            String municipality,
            String narrative)
            implements Act {
        @Override
        public String step() {
            return "case/" + reference;
        }
    }

    /** Not a command: the case of a returned child opens by itself; the story goes on when a supervisor sees it. */
    record AwaitCase(Instant at, String by, String reference, String child, String municipality) implements Act {
        @Override
        public String step() {
            return "opened-by-itself/" + reference;
        }

        @Override
        public boolean isCommand() {
            return false;
        }
    }

    record AssignCase(Instant at, String by, String reference, String caseworker) implements Act {
        @Override
        public String step() {
            return "assignment/" + reference;
        }
    }

    record GradeRisk(Instant at, String by, String reference, int time, RiskLevel level, String reason) implements Act {
        @Override
        public String step() {
            return "risk/" + reference + "/" + time;
        }
    }

    /**
     * Something is written in one of a case's rooms.
     *
     * @param which the first, second … that this room of the case gets
     * @param content what the room wants to know, without the time
     */
    record WriteInCase(Instant at, String by, String reference, Room room, int which, Map<String, Object> content)
            implements Act {
        @Override
        public String step() {
            return room.path + "/" + reference + "/" + which;
        }
    }

    /** @param which of the case's planned follow-ups, from 1 in the order of planning */
    record DoFollowUp(Instant at, String by, String reference, int which, Map<String, Object> content) implements Act {
        @Override
        public String step() {
            return "follow-up-done/" + reference + "/" + which;
        }
    }

    /** A measure is ordered for the one act that was recorded in the case. */
    record OrderMeasure(Instant at, String by, String reference, Map<String, Object> content) implements Act {
        @Override
        public String step() {
            return "measure/" + reference;
        }
    }

    /** A supervisor lets a case go to the other municipality that was asked for; what came of it is not known yet. */
    record LetGo(Instant at, String by, String reference) implements Act {
        @Override
        public String step() {
            return "let-go/" + reference;
        }
    }

    /** An initial assessment that finds the risk it was graded with. */
    record Assess(
            Instant at, String by, String reference, RiskLevel level, String concerns, String strengths, String reason)
            implements Act {
        @Override
        public String step() {
            return "assessment/" + reference;
        }
    }

    record ApproveAssessment(Instant at, String by, String reference) implements Act {
        @Override
        public String step() {
            return "assessment-approval/" + reference;
        }
    }

    /** A case plan of one goal and one intervention is submitted; the supervisor has not decided yet. */
    record SubmitPlan(
            Instant at,
            String by,
            String reference,
            String goal,
            ServiceType service,
            String provider,
            String responsible,
            LocalDate until)
            implements Act {
        @Override
        public String step() {
            return "plan/" + reference;
        }
    }

    record ApprovePlan(Instant at, String by, String reference) implements Act {
        @Override
        public String step() {
            return "plan-approval/" + reference;
        }
    }

    /** @param staffId null for somebody without an account */
    record Seat(String role, String staffId, String organisation) {}

    /** Seats are counted from 1 in this order; the first is the convener's. */
    record ConveneRoundtable(
            Instant at,
            String by,
            String reference,
            List<String> cases,
            String agenda,
            Instant meetingAt,
            String place,
            List<Seat> seats)
            implements Act {
        @Override
        public String step() {
            return "roundtable/" + reference;
        }
    }

    /** All who were invited have come. */
    record NoteAttendance(Instant at, String by, String reference, int seats) implements Act {
        @Override
        public String step() {
            return "attendance/" + reference;
        }
    }

    record DecideAtRoundtable(Instant at, String by, String reference, String caseReference, String note)
            implements Act {
        @Override
        public String step() {
            return "decision/" + reference + "/" + caseReference;
        }
    }

    record AgreeTask(
            Instant at, String by, String reference, String caseReference, int seat, String what, LocalDate dueOn)
            implements Act {
        @Override
        public String step() {
            return "task/" + reference + "/" + caseReference;
        }
    }

    /** The convener's signature puts the minutes forward; the others have signed on paper. */
    record SignMinutes(Instant at, String by, String reference, int seat, boolean onPaper) implements Act {
        @Override
        public String step() {
            return "signature/" + reference + "/" + seat;
        }
    }

    record AskForClosure(Instant at, String by, String reference, ClosureReason reason, String note) implements Act {
        @Override
        public String step() {
            return "closure-request/" + reference;
        }
    }

    /**
     * A supervisor agrees. Closing waits until the case-service has heard how the named number of referrals ended.
     *
     * @param reason what it was asked for with
     */
    record CloseCase(Instant at, String by, String reference, int endedReferrals, ClosureReason reason) implements Act {
        @Override
        public String step() {
            return "closure/" + reference;
        }
    }

    /**
     * Exactly one of consent and overrideReason is there.
     *
     * @param consent which of the consents given in this case it rests on, counted from 1
     */
    record MakeReferral(
            Instant at,
            String by,
            String reference,
            String caseReference,
            String child,
            String provider,
            ServiceType serviceType,
            String need,
            Integer consent,
            String overrideReason)
            implements Act {
        @Override
        public String step() {
            return "referral/" + reference;
        }
    }

    record AcceptReferral(Instant at, String by, String reference) implements Act {
        @Override
        public String step() {
            return "acceptance/" + reference;
        }
    }

    /** Somebody at the provider has seen it. */
    record ReceiveReferral(Instant at, String by, String reference) implements Act {
        @Override
        public String step() {
            return "receipt/" + reference;
        }
    }

    record ProposeAppointment(Instant at, String by, String reference, Instant appointmentAt) implements Act {
        @Override
        public String step() {
            return "appointment/" + reference;
        }
    }

    record ConfirmAppointment(Instant at, String by, String reference) implements Act {
        @Override
        public String step() {
            return "appointment-confirmation/" + reference;
        }
    }

    record StartReferral(Instant at, String by, String reference) implements Act {
        @Override
        public String step() {
            return "start/" + reference;
        }
    }

    /**
     * A first message about the child of a case is prepared for a partner across the border.
     *
     * @param content the minimal data set
     */
    record PrepareMessage(Instant at, String by, String reference, String partner, Map<String, Object> content)
            implements Act {
        @Override
        public String step() {
            return "message/" + reference;
        }
    }

    record SubmitMessage(Instant at, String by, String reference) implements Act {
        @Override
        public String step() {
            return "submission/" + reference;
        }
    }

    /** From here on the partner knows. */
    record ApproveMessage(Instant at, String by, String reference) implements Act {
        @Override
        public String step() {
            return "approval/" + reference;
        }
    }

    record RejectReferral(Instant at, String by, String reference, RejectionReason reason, String note) implements Act {
        @Override
        public String step() {
            return "rejection/" + reference;
        }
    }

    record CompleteReferral(Instant at, String by, String reference, String outcome) implements Act {
        @Override
        public String step() {
            return "completion/" + reference;
        }
    }

    record RevokeReferral(Instant at, String by, String reference) implements Act {
        @Override
        public String step() {
            return "revocation/" + reference;
        }
    }

    /** @param details what else is known of the return */
    record RegisterFamily(
            Instant at,
            String by,
            String reference,
            ReturnType returnType,
            String countryOfReturn,
            LocalDate arrivedOn,
            String municipality,
            List<Member> members,
            Map<String, Object> details)
            implements Act {
        @Override
        public String step() {
            return "family/" + reference;
        }
    }

    /** What is done about a family that returns has a file of its own. */
    sealed interface OfFamily extends Act permits FamilyAct {}

    enum Room {
        NOTES("notes"),
        SERVICES("services"),
        INCIDENTS("incidents"),
        FOLLOW_UPS("follow-ups"),
        UNPLANNED_VISITS("follow-ups/unplanned"),
        CONSENTS("consents"),
        CONSENT_OVERRIDES("consents/overrides"),
        SCREENINGS("trafficking/screenings"),
        TRAFFICKING_DECISIONS("trafficking/decisions"),
        OFFENCES("juvenile-justice/acts"),
        HAND_OVERS("transfers/hand-over"),
        TRANSFERS("transfers/request"),
        ATTACHMENTS("attachments");

        final String path;

        Room(String path) {
            this.path = path;
        }
    }

    enum Kinship {
        PARENT,
        GRANDPARENT,
        SIBLING,
        PARTNER,
        OTHER_RELATIVE
    }

    enum Relation {
        CHILD,
        CAREGIVER,
        OTHER_ADULT
    }

    enum Sex {
        FEMALE,
        MALE,
        OTHER,
        UNKNOWN
    }

    enum Source {
        DISCLOSURE_BY_CHILD_OR_FAMILY,
        DISCOVERED_BY_SERVICE_PROVIDER,
        REPORT_BY_INSTITUTION,
        POLICE,
        SCHOOL,
        HEALTH,
        CROSS_BORDER,
        OTHER
    }

    enum RiskLevel {
        HIGH,
        MEDIUM,
        LOW
    }

    /** The reasons that invented stories end with. */
    enum ClosureReason {
        GOALS_ACHIEVED,
        CHILD_TURNED_18,
        FAMILY_REUNIFIED_STABLE,
        TRANSFERRED_OTHER_MUNICIPALITY,
        TRANSFERRED_OTHER_COUNTRY,
        CASE_WITHDRAWN_CONSENT,
        LOST_TO_FOLLOW_UP,
        NOT_SUBSTANTIATED,
        OTHER
    }

    enum ServiceType {
        SAFEHOUSE_SERVICE,
        HEALTH_MEDICAL_SERVICE,
        PSYCHOSOCIAL_SERVICE,
        EDUCATION_SERVICE
    }

    enum RejectionReason {
        NO_CAPACITY,
        NOT_ELIGIBLE,
        WRONG_SERVICE,
        OUT_OF_AREA,
        OTHER
    }

    enum ReturnType {
        VOLUNTARY,
        ASSISTED_VOLUNTARY,
        INVOLUNTARY_READMISSION,
        SPONTANEOUS,
        UNKNOWN
    }

    enum Need {
        NO_CIVIL_REGISTRATION,
        LANGUAGE_BARRIER,
        NO_SCHOOL_RECORDS,
        NO_SOCIAL_ASSISTANCE_ACCESS,
        HOUSING,
        HEALTH,
        INCOME,
        PSYCHOSOCIAL,
        SAFETY
    }
}
