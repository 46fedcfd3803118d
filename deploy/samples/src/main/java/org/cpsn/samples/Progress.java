package org.cpsn.samples;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** What has been entered so far: one line every second, renewed in place on a terminal, and a summary at the end. */
public final class Progress implements AutoCloseable {
    private final PrintStream out;
    private final boolean terminal;
    private final long stories;
    private final long acts;
    private final LongSupplier askedAgain;
    private final long started = System.nanoTime();
    private final LongAdder told = new LongAdder();
    private final LongAdder people = new LongAdder();
    private final LongAdder opened = new LongAdder();
    private final LongAdder openedByThemselves = new LongAdder();
    private final LongAdder referrals = new LongAdder();
    private final LongAdder families = new LongAdder();
    private final LongAdder others = new LongAdder();
    private final LongAdder skipped = new LongAdder();
    private final ScheduledExecutorService clock;

    public Progress(PrintStream out, boolean terminal, Iterable<Story> plan, LongSupplier askedAgain) {
        this.out = out;
        this.terminal = terminal;
        this.askedAgain = askedAgain;
        long storyCount = 0;
        long actCount = 0;
        for (Story story : plan) {
            storyCount++;
            actCount += story.acts().size();
        }
        this.stories = storyCount;
        this.acts = actCount;
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("progress").factory());
        clock.scheduleAtFixedRate(this::show, 1, 1, TimeUnit.SECONDS);
    }

    void done(Act act) {
        (switch (act) {
                    case Act.RegisterPerson _ -> people;
                    case Act.OpenCase _ -> opened;
                    case Act.AwaitCase _ -> openedByThemselves;
                    case Act.MakeReferral _ -> referrals;
                    case Act.RegisterFamily _ -> families;
                    case FamilyAct.AwaitArrivals _ -> skipped;
                    case FamilyAct _ -> others;
                    case Act.AssignCase _,
                            Act.DescribePerson _,
                            Act.LinkRelative _,
                            Act.ArrangeCare _,
                            Act.NameGuardian _,
                            Act.ApproveAssessment _,
                            Act.ApprovePlan _,
                            Act.ConveneRoundtable _,
                            Act.NoteAttendance _,
                            Act.DecideAtRoundtable _,
                            Act.AgreeTask _,
                            Act.SignMinutes _,
                            Act.WriteInCase _,
                            Act.DoFollowUp _,
                            Act.OrderMeasure _,
                            Act.LetGo _,
                            Act.GradeRisk _,
                            Act.Assess _,
                            Act.SubmitPlan _,
                            Act.AskForClosure _,
                            Act.CloseCase _,
                            Act.ReceiveReferral _,
                            Act.AcceptReferral _,
                            Act.ProposeAppointment _,
                            Act.ConfirmAppointment _,
                            Act.StartReferral _,
                            Act.PrepareMessage _,
                            Act.SubmitMessage _,
                            Act.ApproveMessage _,
                            Act.RejectReferral _,
                            Act.CompleteReferral _,
                            Act.RevokeReferral _ -> others;
                })
                .increment();
    }

    /** There was nothing to enter: somebody had done it already. */
    void skipped() {
        skipped.increment();
    }

    void told() {
        told.increment();
    }

    private long acted() {
        return people.sum() + opened.sum() + referrals.sum() + families.sum() + others.sum();
    }

    private void show() {
        long done = acted() + openedByThemselves.sum() + skipped.sum();
        String again = askedAgain.getAsLong() == 0 ? "" : ", asked again " + askedAgain.getAsLong() + " times";
        String line = String.format(
                Locale.ROOT,
                "sample data: %d of %d acts, %d of %d households%s",
                done,
                acts,
                told.sum(),
                stories,
                again);
        out.print(terminal ? "\r" + line + "   " : line + System.lineSeparator());
        out.flush();
    }

    /** Stops the line; once is enough, twice does no harm. */
    @Override
    public void close() {
        if (clock.isShutdown()) {
            return;
        }
        clock.shutdownNow();
        if (terminal) {
            show();
            out.println();
        }
    }

    /** What was entered, how long it took and how fast. */
    public Summary summary() {
        double seconds = (System.nanoTime() - started) / 1e9;
        return new Summary(
                people.sum(),
                opened.sum() + openedByThemselves.sum(),
                openedByThemselves.sum(),
                referrals.sum(),
                families.sum(),
                acted(),
                askedAgain.getAsLong(),
                seconds);
    }

    /** The figures at the end; acts are the commands carried out. */
    public record Summary(
            long persons,
            long cases,
            long casesOpenedByThemselves,
            long referrals,
            long families,
            long acts,
            long askedAgain,
            double seconds) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d persons, %d cases (%d opened by themselves), %d referrals,"
                            + " %d families; %d acts in %.1f s (%.0f acts/s), %d questions asked again",
                    persons,
                    cases,
                    casesOpenedByThemselves,
                    referrals,
                    families,
                    acts,
                    seconds,
                    acts / seconds,
                    askedAgain);
        }
    }
}
