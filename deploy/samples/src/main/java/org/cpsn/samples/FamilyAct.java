package org.cpsn.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What is done about a family that returns, from the list it is announced in to the work it finds. */
public sealed interface FamilyAct extends Act.OfFamily {

    /** One line of a readmission list. @param reference of the person, within the list */
    record Line(
            String reference,
            String household,
            String givenName,
            String familyName,
            LocalDate dateOfBirth,
            Act.Sex sex,
            String municipality) {}

    /**
     * A list is sent; nobody has let it in yet.
     *
     * @param list its own reference, the same in every line
     * @param day on which all in it arrive
     */
    record SendArrivalList(
            Instant at,
            String by,
            String list,
            String countryOfReturn,
            LocalDate day,
            String place,
            Act.ReturnType returnType,
            String escort,
            List<Line> lines)
            implements FamilyAct {
        @Override
        public String step() {
            return "arrival-list/" + list;
        }

        /** In the municipality that a slip of the pen makes of it nobody lives. */
        public boolean isBad(Line line) {
            return Municipality.ALL.stream().noneMatch(each -> each.code().equals(line.municipality()));
        }

        /** Those that come in. */
        public List<Line> good() {
            return lines.stream().filter(line -> !isBad(line)).toList();
        }
    }

    record LetArrivalListIn(Instant at, String by, String list) implements FamilyAct {
        @Override
        public String step() {
            return "arrival-list-import/" + list;
        }
    }

    /**
     * Not a command: a list comes in by itself once it is let in; the story goes on when everybody is expected.
     *
     * @param people the references of those who are announced by it
     */
    record AwaitArrivals(Instant at, String by, String list, LocalDate day, List<String> people) implements FamilyAct {
        @Override
        public String step() {
            return "announced-by/" + list;
        }

        @Override
        public boolean isCommand() {
            return false;
        }
    }

    /** @param present the references of those who came; all of one household */
    record ReceiveArrival(Instant at, String by, LocalDate day, String place, List<String> present, List<String> urgent)
            implements FamilyAct {
        @Override
        public String step() {
            return "reception/" + present.getFirst();
        }
    }

    /** @param person anybody of the household that did not come */
    record NoteNoShow(Instant at, String by, String person, String reason) implements FamilyAct {
        @Override
        public String step() {
            return "no-show/" + person;
        }
    }

    /** A family stands in the office that nobody has announced. */
    record WalkIn(
            Instant at,
            String by,
            String reference,
            Act.ReturnType returnType,
            String countryOfReturn,
            LocalDate day,
            String municipality,
            int children,
            int adults,
            List<String> urgent)
            implements FamilyAct {
        @Override
        public String step() {
            return "walk-in/" + reference;
        }
    }

    /** @param arrival anybody of the household, or what its walking in goes by */
    record PointToFamily(Instant at, String by, String arrival, String family) implements FamilyAct {
        @Override
        public String step() {
            return "arrival-of/" + family;
        }
    }

    record OfferFamily(Instant at, String by, String family, String municipality, String reason) implements FamilyAct {
        @Override
        public String step() {
            return "hand-over/" + family;
        }
    }

    record TakeFamily(Instant at, String by, String family) implements FamilyAct {
        @Override
        public String step() {
            return "hand-over-acceptance/" + family;
        }
    }

    record GiveFamilyBack(Instant at, String by, String family, String reason) implements FamilyAct {
        @Override
        public String step() {
            return "hand-over-return/" + family;
        }
    }

    record LoseContact(Instant at, String by, String family, LocalDate lastSeen, String reason) implements FamilyAct {
        @Override
        public String step() {
            return "lost-contact/" + family;
        }
    }

    /** Another municipality meets a family that nobody could reach. */
    record MeetFamilyElsewhere(Instant at, String by, String family, LocalDate day, String how) implements FamilyAct {
        @Override
        public String step() {
            return "take-over/" + family;
        }
    }

    /** @param children what each needs, by area; of whom nothing is said, nobody looked */
    record AssessNeeds(
            Instant at,
            String by,
            String family,
            LocalDate day,
            Map<String, String> household,
            Map<String, Map<String, String>> children)
            implements FamilyAct {
        @Override
        public String step() {
            return "needs/" + family;
        }
    }

    /** @param answers of the adult who was asked, by question */
    record Survey(
            Instant at,
            String by,
            String family,
            int round,
            LocalDate day,
            String respondent,
            Map<String, String> answers,
            Map<String, Map<String, String>> children)
            implements FamilyAct {
        @Override
        public String step() {
            return "survey/" + family + "/" + round;
        }
    }

    record StateSchoolAges(Instant at, String by, String family, Map<String, Boolean> ofSchoolAge)
            implements FamilyAct {
        @Override
        public String step() {
            return "school-ages/" + family;
        }
    }

    record Enrol(Instant at, String by, String family, String child, LocalDate day, String grade) implements FamilyAct {
        @Override
        public String step() {
            return "enrolment/" + family + "/" + child;
        }
    }

    record CannotEnrol(Instant at, String by, String family, String child, String reason) implements FamilyAct {
        @Override
        public String step() {
            return "no-enrolment/" + family + "/" + child;
        }
    }

    /** @param which of the family's classes, from 1 in the order of joining */
    record JoinClass(
            Instant at, String by, String family, int which, String child, String kind, String provider, LocalDate day)
            implements FamilyAct {
        @Override
        public String step() {
            return "class/" + family + "/" + which;
        }
    }

    /** @param month any day of it */
    record RecordAttendance(Instant at, String by, String family, int which, LocalDate month, int held, int attended)
            implements FamilyAct {
        @Override
        public String step() {
            return "attendance/" + family + "/" + which + "/" + month;
        }
    }

    record LeaveClass(Instant at, String by, String family, int which, LocalDate day, String reason)
            implements FamilyAct {
        @Override
        public String step() {
            return "class-left/" + family + "/" + which;
        }
    }

    /** The one activity of a family by which it earns its living. */
    record StartWork(Instant at, String by, String family, String person, String kind, LocalDate day)
            implements FamilyAct {
        @Override
        public String step() {
            return "work/" + family;
        }
    }

    /** @param ended nobody looks any more how it goes */
    record CheckWork(Instant at, String by, String family, int months, LocalDate day, boolean ended, String income)
            implements FamilyAct {
        @Override
        public String step() {
            return "check-up/" + family + "/" + months;
        }
    }

    /**
     * @param which of all that is asked for, from 1
     * @param person null for the family as a whole
     * @param cents null in kind
     * @param central whether the central commission decides on it
     */
    record AskForAssistance(
            Instant at,
            String by,
            String family,
            int which,
            String type,
            String person,
            Integer cents,
            int instalments,
            boolean central)
            implements FamilyAct {
        @Override
        public String step() {
            return "assistance/" + family + "/" + which;
        }
    }

    /** @param edition of the plan that is submitted */
    record SubmitReintegrationPlan(Instant at, String by, String family, int edition) implements FamilyAct {
        @Override
        public String step() {
            return "reintegration-plan/" + family + "/" + edition;
        }
    }

    /** @param refused why not; null where it is approved */
    record Verdict(int which, Integer cents, String refused, String remark) {}

    /** What one commission says to all that waits for it. */
    record DecideReintegrationPlan(
            Instant at, String by, String family, int edition, boolean central, List<Verdict> verdicts)
            implements FamilyAct {
        @Override
        public String step() {
            return "reintegration-decision/" + family + "/" + edition + (central ? "/central" : "/municipal");
        }
    }

    record ReturnReintegrationPlan(Instant at, String by, String family, int edition, String reason, String remark)
            implements FamilyAct {
        @Override
        public String step() {
            return "reintegration-return/" + family + "/" + edition;
        }
    }

    record DeliverAssistance(
            Instant at,
            String by,
            String family,
            int which,
            int instalment,
            LocalDate day,
            Integer cents,
            String how,
            String receipt)
            implements FamilyAct {
        @Override
        public String step() {
            return "delivery/" + family + "/" + which + "/" + instalment;
        }
    }
}
