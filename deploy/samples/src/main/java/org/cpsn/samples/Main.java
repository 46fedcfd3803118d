package org.cpsn.samples;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Enters the sample data: exit code 0 when all is entered, 1 when not, 2 when the command line makes no sense. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(
                List.of(arguments),
                System.getenv(),
                System.out,
                System.err,
                System.console() != null && System.console().isTerminal()));
    }

    static int run(
            List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err, boolean terminal)
            throws InterruptedException {
        try {
            Options options = Options.of(arguments);
            if (options.help()) {
                out.print(Options.USAGE);
                return 0;
            }
            Instant until = until(options);
            List<Story> plan = SampleWorld.plan(options.seed(), options.size(), until);
            if (options.planOnly()) {
                describe(plan, until, out);
                return 0;
            }
            return enter(options, plan, until, Addresses.from(environment), out, err, terminal);
        } catch (Options.Misunderstood misunderstood) {
            err.println(misunderstood.getMessage());
            return 2;
        } catch (IOException unreadable) {
            err.println("The file given with --remember cannot be used: " + unreadable.getMessage());
            return 1;
        }
    }

    private static Instant until(Options options) throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant asked = options.until() == null ? now : options.until();
        if (asked.isAfter(now)) {
            throw new Options.Misunderstood("--until is in the future: the services only take what has happened.");
        }
        return options.remember() == null || options.planOnly()
                ? asked
                : new Remembered(options.remember()).until(options.seed(), asked);
    }

    private static int enter(
            Options options,
            List<Story> plan,
            Instant until,
            Addresses addresses,
            PrintStream out,
            PrintStream err,
            boolean terminal)
            throws InterruptedException {
        out.println(
                "sample data: seed " + options.seed() + ", " + options.size() + " invented children, until " + until);
        Api api = Api.at(addresses, new Patience(options.patience()));
        try (Progress progress = new Progress(out, terminal, plan, api::askedAgain)) {
            try {
                Colleagues.introduce(api);
                new Entering(api, options.seed(), options.parallel(), progress).enter(plan);
            } catch (Refused | Unreachable failed) {
                progress.close();
                err.println(failed.getMessage());
                err.println("Entered before that: " + progress.summary()
                        + ". Starting again with the same --seed and --until " + until + " goes on from there.");
                return 1;
            }
            progress.close();
            out.println("sample data: " + progress.summary());
            return 0;
        }
    }

    private static void describe(List<Story> plan, Instant until, PrintStream out) {
        out.println(plan.size() + " households with "
                + plan.stream().mapToLong(Story::children).sum() + " children, until " + until);
        Map<String, Long> acts = plan.stream()
                .flatMap(story -> story.acts().stream())
                .collect(Collectors.groupingBy(
                        act -> act.getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
        acts.forEach((kind, count) -> out.println("  " + kind + ": " + count));
        Map<String, Long> open = new TreeMap<>();
        plan.forEach(story -> open.merge(story.municipality(), openCases(story), Long::sum));
        out.println("Open cases by municipality: " + open);
        out.println("Households by culture: "
                + plan.stream().collect(Collectors.groupingBy(Story::culture, TreeMap::new, Collectors.counting())));
    }

    private static long openCases(Story story) {
        return story.acts().stream()
                .mapToLong(act -> switch (act) {
                    case Act.OpenCase _, Act.AwaitCase _ -> 1;
                    case Act.CloseCase _ -> -1;
                    default -> 0;
                })
                .sum();
    }
}
