package org.cpsn.partner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The reference client of a partner; {@code --help} tells how it is called. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length > 0 && arguments[0].equals("ask")) System.exit(ask(Arrays.asList(arguments)));
        if (Arrays.asList(arguments).contains("--help")) {
            System.out.println(Options.HELP);
            return;
        }
        System.exit(run(arguments));
    }

    private static int ask(List<String> arguments) throws InterruptedException {
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            var typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return new Ask(http, System.getenv(), System.out, System.err)
                    .run(arguments.subList(1, arguments.size()), typed);
        }
    }

    private static int receive(Options options, Store store, CountDownLatch stopped)
            throws IOException, InterruptedException {
        try (var _ = new Receiver(store, options.webhookSecret(), options.receiveAt(), Clock.systemUTC(), System.out)) {
            stopped.await();
            return 0;
        }
    }

    private static int run(String[] arguments) throws InterruptedException {
        Options options;
        try {
            options = Options.of(Arrays.asList(arguments), System.getenv());
        } catch (Options.Unusable wrongly) {
            System.err.println(wrongly.getMessage());
            return 1;
        }
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
        try (var http = HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(10))
                        .build();
                var store = Store.open(options.store(), options.feed())) {
            var keys = new TrustedKeys(options.store());
            var feed = new Feed(http, options);
            if (options.verify()) return new Verification(feed, store, keys, System.out).passes() ? 0 : 2;
            System.out.println("goes on after " + store.position());
            if (options.receiveAt() > 0) return receive(options, store, stopped);
            new Follower(feed, store, keys, options, System.out, stopped).follow();
            return 0;
        } catch (Broken broken) {
            System.err.println("BROKEN: " + broken.getMessage());
            return 2;
        } catch (IOException unusable) {
            System.err.println("The store or the feed cannot be reached: " + unusable.getMessage());
            return 2;
        }
    }
}
