package org.cpsn.stories;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cpsn.samples.Act;
import org.cpsn.samples.FamilyAct;
import org.cpsn.samples.Story;

/**
 * What is remembered when stories have been told once and everybody has heard of everything, worked out from the
 * stories alone.
 *
 * @param commands acts that are commands
 * @param events by kind, over all services
 * @param handled messages handled, by database and reaction
 */
record Expected(long commands, Map<String, Long> events, Map<String, Long> handled) {
    /** Concerns by which a case belongs into the cross-border feed. */
    private static final Set<String> EXPLOITATION = Set.of(
            "TRAFFICKED_SMUGGLED",
            "FORCED_BEGGING",
            "SEXUALLY_EXPLOITED",
            "WORST_FORMS_OF_CHILD_LABOR",
            "EARLY_FORCED_MARRIAGE");

    static Expected of(List<Story> stories) {
        var counting = new Counting();
        for (Story story : stories) {
            counting.begin();
            story.acts().forEach(counting::count);
        }
        return new Expected(counting.commands, counting.events, counting.handled);
    }

    private static final class Counting {
        private final Map<String, Long> events = new TreeMap<>();
        private final Map<String, Long> handled = new TreeMap<>();
        private final Map<String, Act.RiskLevel> levels = new HashMap<>();
        private final Map<String, Boolean> inFeed = new HashMap<>();
        private final Set<String> lookedAfter = new HashSet<>();
        private long commands;
        private Act.ConveneRoundtable roundtable;
        private ExpectedOfFamily family;

        private void begin() {
            family = new ExpectedOfFamily(this::event, this::told);
            levels.clear();
            inFeed.clear();
            lookedAfter.clear();
        }

        private void count(Act act) {
            if (act.isCommand()) commands++;
            switch (act) {
                case Act.RegisterPerson _ -> event("person.registered", 1);
                case Act.DescribePerson _ -> event("person.described", 1);
                case Act.LinkRelative _ -> event("person.relative-linked", 1);
                case Act.ArrangeCare _ -> event("person.care-arranged", 1);
                case Act.NameGuardian _ -> event("person.guardian-named", 1);
                case Act.OpenCase open -> opened(open);
                case Act.GradeRisk grade -> graded(grade);
                case Act.Assess _ -> work("case.assessment-completed");
                case Act.ApproveAssessment _ -> event("case.assessment-approved", 1);
                case Act.SubmitPlan _ -> event("case.plan-submitted", 1);
                case Act.ApprovePlan _ -> work("case.plan-approved");
                case Act.ConveneRoundtable convene -> convened(convene);
                case Act.NoteAttendance _ -> event("roundtable.attendance-noted", 1);
                case Act.DecideAtRoundtable _ -> {
                    atRoundtable("case-decided", "decided");
                    clocksHear(1);
                }
                case Act.AgreeTask _ -> {
                    atRoundtable("task-agreed", "task-agreed");
                    work("case.follow-up-of-task");
                    told("case_service/WhenRoundtableMoves", 1);
                }
                case Act.SignMinutes sign -> signed(sign);
                case Act.AskForClosure _ -> event("case.closure-requested", 1);
                case Act.CloseCase close -> closed(close);
                case Act.WriteInCase write -> written(write);
                case Act.DoFollowUp _ -> followedUp();
                case Act.OrderMeasure _ -> work("case.measure-ordered");
                case Act.LetGo _ -> {
                    event("case.transfer-approved", 1);
                    notices("WhenCaseChangesHands", 1);
                }
                case Act.RegisterFamily register -> opened(family.registered(register));
                case FamilyAct ofFamily -> opened(family.count(ofFamily));
                case Act.MakeReferral made -> made(made);
                case Act.ReceiveReferral _ -> seen("referral.received");
                case Act.AcceptReferral _ -> referral("referral.accepted");
                case Act.ProposeAppointment _ -> {
                    referral("referral.appointment-proposed");
                    // a confirmed one before it would no longer be followed; there is none
                    told("case_service/WhenReferralMoves", 1);
                }
                case Act.ConfirmAppointment confirmed -> {
                    referral("referral.appointment-confirmed");
                    followed(confirmed.reference());
                }
                case Act.StartReferral started -> {
                    referral("referral.started");
                    told("case_service/WhenReferralMoves", 1);
                    cleared(started.reference());
                    followed(started.reference());
                }
                case Act.PrepareMessage _ -> {
                    event("exchange.begun", 1);
                    event("exchange.drafted", 1);
                    event("case-owner.exchange-noted", 1);
                    told("referral_service/WhenMessageIsDrafted", 1);
                }
                case Act.SubmitMessage _ -> {
                    event("exchange.submitted", 1);
                    exchangeNoted();
                    notices("WhenExchangeMoves", 1);
                }
                case Act.ApproveMessage _ -> {
                    event("exchange.approved", 1);
                    exchangeNoted();
                    event("exchange.told", 1);
                    event("liaison.entry-added", 1);
                    told("notification_service/WhenExchangeSpeaks", 1);
                }
                case Act.RejectReferral _ -> {
                    referral("referral.rejected");
                    // somebody else who helps must be found
                    work("case.follow-up-of-referral");
                    told("case_service/WhenReferralMoves", 1);
                }
                case Act.CompleteReferral done -> over("referral.completed", done.reference());
                case Act.RevokeReferral revoked -> over("referral.revoked", revoked.reference());
                case Act.AssignCase assign -> assigned(assign);
                case Act.AwaitCase _ -> {}
            }
        }

        private void convened(Act.ConveneRoundtable convene) {
            roundtable = convene;
            int cases = convene.cases().size();
            boolean somebodyReads = convene.seats().stream().skip(1).anyMatch(seat -> seat.staffId() != null);
            event("roundtable.convened", 1);
            event("roundtable.seat-invited", convene.seats().size());
            event("roundtable.case-put-on-agenda", cases);
            // what its own Centre sees and what the police see rests on different grounds
            if (somebodyReads) event("roundtable.extract-agreed", 2L * cases);
            event("case.roundtable-convened", cases);
            told("case_service/WhenRoundtableMoves", cases);
        }

        private void atRoundtable(String there, String inTheCase) {
            event("roundtable." + there, 1);
            event("case.roundtable-" + inTheCase, 1);
            told("case_service/WhenRoundtableMoves", 1);
        }

        /** Everybody was there, so the last seat's signature ends it. */
        private void signed(Act.SignMinutes sign) {
            event("roundtable.minutes-signed", 1);
            if (sign.seat() < roundtable.seats().size()) return;
            int cases = roundtable.cases().size();
            event("roundtable.concluded", 1);
            event("case.roundtable-signed", cases);
            told("case_service/WhenRoundtableMoves", cases);
        }

        private void made(Act.MakeReferral made) {
            referral("referral.made");
            if (made.overrideReason() != null) notices("WhenReferralMoves", 1);
            event("case-owner.referral-noted", 1);
            told("referral_service/WhenReferralIsMade", 1);
            if (made.consent() == null) return;
            event("consent.relied-on", 1);
            told("referral_service/WhenReferralIsMade", 1);
        }

        /** Neither its appointment nor its service is looked after any more. */
        private void over(String what, String reference) {
            referral(what);
            told("case_service/WhenReferralMoves", 2);
            cleared(reference);
        }

        /** Somebody shall look after the appointment, or the service. */
        private void followed(String reference) {
            work("case.follow-up-of-referral");
            told("case_service/WhenReferralMoves", 1);
            lookedAfter.add(reference);
        }

        /** Of the two at most one is looked after at a time. */
        private void cleared(String reference) {
            if (lookedAfter.remove(reference)) work("case.follow-up-of-referral-cleared");
        }

        private void exchangeNoted() {
            event("case.exchange-noted", 1);
            told("case_service/WhenExchangeMoves", 1);
        }

        private void opened(Act.OpenCase open) {
            newCase();
            List<?> concerns = open.concerns();
            boolean exploited = concerns.stream().map(String::valueOf).anyMatch(EXPLOITATION::contains);
            inFeed.put(open.reference(), exploited);
            if (exploited) {
                event("liaison.entry-added", 1);
                told("notification_service/WhenChildMayBeTrafficked", 1);
            }
        }

        private void newCase() {
            event("case.concern-reported", 1);
            event("case.registered", 1);
            clocksHear(1);
            // whose it is, referral-service knows from the beginning
            event("case-owner.noted", 1);
            told("referral_service/WhenCaseChangesHands", 1);
        }

        private void graded(Act.GradeRisk grade) {
            graded(grade.reference(), grade.level());
        }

        private void graded(String reference, Act.RiskLevel level) {
            if (levels.put(reference, level) == level) return;
            work("case.risk-level-assigned");
            told("notification_service/WhenChildMayBeTrafficked", 1);
            if (inFeed.getOrDefault(reference, false)) event("liaison.entry-added", 1);
            if (level == Act.RiskLevel.HIGH) notices("WhenRiskIsHigh", 2);
        }

        private void written(Act.WriteInCase write) {
            if (write.room() == Act.Room.UNPLANNED_VISITS) followedUp();
            else event(written(write.room()), 1);
            switch (write.room()) {
                case SCREENINGS -> {
                    event("case.trafficking-status-determined", 1);
                    suspected(write.reference());
                }
                case TRAFFICKING_DECISIONS -> suspected(write.reference());
                case HAND_OVERS, TRANSFERS -> notices("WhenCaseChangesHands", 1);
                case CONSENTS -> consentHeardOf();
                case CONSENT_OVERRIDES -> {
                    consentHeardOf();
                    notices("WhenConsentIsOverridden", 1);
                }
                case FOLLOW_UPS -> clocksHear(1);
                case NOTES, SERVICES, INCIDENTS, UNPLANNED_VISITS, OFFENCES, ATTACHMENTS -> {}
            }
        }

        private void consentHeardOf() {
            event("consent.noted", 1);
            told("referral_service/WhenConsentChanges", 1);
        }

        /** Every sample screening raises suspicion and every decision confirms it, each as another status. */
        private void suspected(String reference) {
            told("notification_service/WhenChildMayBeTrafficked", 1);
            if (!inFeed.getOrDefault(reference, false)) event("liaison.entry-added", 1);
            inFeed.put(reference, true);
            notices("WhenTraffickingIsSuspected", 2);
            graded(reference, Act.RiskLevel.HIGH);
        }

        private static String written(Act.Room room) {
            return switch (room) {
                case NOTES -> "case.note-written";
                case SERVICES -> "case.service-implemented";
                case INCIDENTS -> "case.incident-recorded";
                case FOLLOW_UPS -> "case.follow-up-planned";
                case UNPLANNED_VISITS -> "case.follow-up-done";
                case CONSENTS -> "case.consent-given";
                case CONSENT_OVERRIDES -> "case.consent-overridden";
                case ATTACHMENTS -> "case.document-attached";
                case SCREENINGS -> "case.trafficking-screened";
                case TRAFFICKING_DECISIONS -> "case.trafficking-status-determined";
                case OFFENCES -> "case.offence-recorded";
                case HAND_OVERS -> "case.hand-over-proposed";
                case TRANSFERS -> "case.transfer-requested";
            };
        }

        private void closed(Act.CloseCase close) {
            work("case.closed");
            told("notification_service/WhenChildMayBeTrafficked", 1);
            if (inFeed.getOrDefault(close.reference(), false)) event("liaison.entry-added", 1);
        }

        private void referral(String what) {
            seen(what);
            notices("WhenReferralMoves", 1);
        }

        /** It stands in the case, and nobody has to be told. */
        private void seen(String what) {
            event(what, 1);
            // whoever it waited for has done something
            if (!what.equals("referral.made")) told("notification_service/WhenReferralIsSilent", 1);
            event("case.referral-noted", 1);
            told("case_service/WhenReferralMoves", 1);
        }

        private void opened(long cases) {
            for (long one = 0; one < cases; one++) newCase();
        }

        /** It opens with who is responsible for the family; another one than the caseworker gives it away. */
        private void assigned(Act.AssignCase assign) {
            if (isCaseworker(family.openedWith(assign.reference()))) {
                commands--;
                return;
            }
            work("case.assigned");
            event("case-owner.noted", 1);
            told("referral_service/WhenCaseChangesHands", 1);
        }

        private static boolean isCaseworker(String user) {
            return !user.equals("officer") && !user.startsWith("ro-") && !user.equals("reception");
        }

        /** Of this the clocks of the case hear. */
        private void work(String what) {
            event(what, 1);
            clocksHear(1);
        }

        /** It is done, and the child was seen or not. */
        private void followedUp() {
            event("case.follow-up-done", 1);
            clocksHear(2);
        }

        private void clocksHear(long times) {
            told("notification_service/WhenCaseMoves", times);
        }

        private void notices(String reaction, long many) {
            event("notice.raised", many);
            told("notification_service/" + reaction, many);
        }

        private void event(String what, long many) {
            if (many > 0) events.merge(what, many, Long::sum);
        }

        private void told(String reaction, long many) {
            if (many > 0) handled.merge(reaction, many, Long::sum);
        }
    }
}
