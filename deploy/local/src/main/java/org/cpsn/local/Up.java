package org.cpsn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.cpsn.local.servers.CannotStart;
import org.cpsn.local.servers.Child;
import org.cpsn.local.servers.Directories;
import org.cpsn.local.servers.PlainLog;

/** {@code ./cpsn up}: starts everything, enters the sample data once, and keeps it running until Ctrl-C. */
public final class Up {
    private static final long LEAST_ROOM = 1_000_000_000L;
    private static final String USAGE = """
        ./cpsn up [--fresh] [--sample N]
          --fresh      start over: forget all data of earlier starts
          --sample N   enter N invented children at the first start (0 for none)
        """;

    private final Asked asked;
    private final Path root;
    private final Path home;

    private Up(Asked asked, Path root) {
        this.asked = asked;
        this.root = root;
        this.home = root.resolve(".cpsn");
    }

    /** @param sample how many children to invent, or null for as many as usual */
    record Asked(boolean fresh, Integer sample) {

        static Asked from(String... arguments) {
            boolean fresh = false;
            Integer sample = null;
            for (int i = 0; i < arguments.length; i++) {
                switch (arguments[i]) {
                    case "--fresh" -> fresh = true;
                    case "--sample" -> sample = number(++i < arguments.length ? arguments[i] : "");
                    default -> throw new CannotStart("What is " + arguments[i] + "?\n" + USAGE);
                }
            }
            return new Asked(fresh, sample);
        }

        private static Integer number(String text) {
            try {
                int number = Integer.parseInt(text);
                if (number >= 0) return number;
            } catch (NumberFormatException notANumber) {
                throw new CannotStart("--sample needs a number of children.\n" + USAGE, notANumber);
            }
            throw new CannotStart("--sample needs a number of children.\n" + USAGE);
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            new Up(Asked.from(arguments), StackOptions.projectDirectory()).run();
        } catch (CannotStart e) {
            System.err.println();
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        CountDownLatch forEver = new CountDownLatch(1);
        mustHaveRoom(Directories.create(home), LEAST_ROOM);
        OnlyOne here = OnlyOne.in(home);
        logTo(Directories.create(home.resolve("logs")).resolve("launcher.log"));
        StackPorts ports = StackPorts.usual(System.getenv());
        ports.mustBeFree();
        if (asked.fresh()) forget();
        LocalStack stack = LocalStack.prepare(
                StackOptions.forTests().in(home).on(ports).restarting().tellingProgress(System.out::println));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, here), "stop"));
        System.out.println("CPSN starts; its data and logs are in " + home);
        stack.startAll();
        enterSamples(stack);
        welcome(stack);
        forEver.await();
    }

    /** What the libraries in this process have to warn of; must be said before the first of them is used. */
    private static void logTo(Path file) {
        Directories.delete(file);
        System.setProperty("slf4j.provider", PlainLog.class.getName());
        System.setProperty("cpsn.log", file.toString());
    }

    private static void stop(LocalStack stack, OnlyOne here) {
        System.out.println();
        System.out.println("CPSN stops …");
        try {
            stack.close();
            here.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("CPSN has stopped; its data is kept for the next start.");
    }

    /** @param least bytes */
    static void mustHaveRoom(Path place, long least) {
        try {
            long room = Files.getFileStore(place).getUsableSpace();
            if (room < least) {
                throw new CannotStart("The disk of " + place + " has only " + megabytes(room)
                        + " MB left, and CPSN needs " + megabytes(least) + " MB: free some space.");
            }
        } catch (IOException e) {
            throw new CannotStart("The free space of " + place + " cannot be found out: " + e.getMessage() + ".", e);
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d", bytes / 1_000_000);
    }

    private void forget() {
        for (String part : List.of("data", "secrets", "identity")) {
            Directories.delete(home.resolve(part));
        }
    }

    private void enterSamples(LocalStack stack) {
        Path entered = home.resolve("data/samples-entered");
        if (Files.exists(entered) || Integer.valueOf(0).equals(asked.sample())) return;
        Path jar = samplesJar();
        if (jar == null) {
            System.out.println("There is no sample data to enter: deploy/samples has not been built.");
            return;
        }
        List<String> command = new ArrayList<>(List.of(
                Jvm.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx96m",
                "-jar",
                jar.toString(),
                "--remember",
                home.resolve("data/sample-year").toString()));
        String size = remembered(home.resolve("data/sample-size"), asked.sample());
        if (!size.isEmpty()) command.addAll(List.of("--size", size));
        System.out.println("The sample data is entered; every person in it is invented.");
        Path log = home.resolve("logs/samples.log");
        Directories.delete(log);
        Child samples = Child.start(new Child.Command(command, stack.addresses()), log);
        samples.ended().join();
        if (samples.exitCode() == 0) {
            samples.lastLines(1).forEach(System.out::println);
            mark(entered);
        } else {
            System.out.println("The sample data could not be entered completely; the next start goes on with it. "
                    + "The last lines of " + log + ":");
            samples.lastLines(8).forEach(line -> System.out.println("    " + line));
        }
    }

    /** A start that goes on with the sample data goes on with as many children as were asked for first. */
    private static String remembered(Path file, Integer now) {
        try {
            if (!Files.exists(file)) Files.writeString(file, now == null ? "" : now.toString());
            return Files.readString(file);
        } catch (IOException e) {
            throw new CannotStart("The file " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private Path samplesJar() {
        Path target = root.resolve("deploy/samples/target");
        if (!Files.isDirectory(target)) return null;
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("samples-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mark(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new CannotStart("The file " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static void welcome(LocalStack stack) {
        Map<String, String> addresses = stack.addresses();
        System.out.println("""

            CPSN is ready:  %s

            Sign in as (the password of each is: demo)
              arta, teuta  caseworkers, Prishtina          drita        supervisor, Prishtina
              besnik       caseworker, Prizren             milica       caseworker, North Mitrovica
              provider     service provider (shelter)      roundtable   roundtable member
              liaison      liaison, cross-border feed      auditor      auditor, replay without names
              coordinator  approves what leaves            admin        administrator
              officer      return officer, Prishtina       reception    return officer at the border
              commission   commission, Prishtina           central      central commission
              dataofficer  data officer

            Mails and text messages it sends to anybody are put into .cpsn/post and go nowhere else.
            Everybody and everything in it is invented. Ctrl-C stops it and keeps the data.\
            """.formatted(addresses.get(Part.WEB.addressVariable())));
    }
}
