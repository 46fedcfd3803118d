package org.cpsn.stories;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bson.Document;
import org.cpsn.local.Part;

/** What all the services remember: their event stores, what they have handled, their read models. */
final class Memory {
    private static final Pattern LAG =
            Pattern.compile("^cpsn_(?:outbox|projection)_lag_events(?:\\{[^}]*})? (\\S+)$", Pattern.MULTILINE);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);

    private final Net net;
    private final Broker broker;

    Memory(Net net) {
        this.net = net;
        this.broker = new Broker(net.kafka());
    }

    /** Returns when everybody has heard of everything: nobody lags twice in a row, and nothing new came in between. */
    void awaitQuiet() {
        var before = new ArrayList<>(List.of(-1L));
        await("everybody has heard of everything")
                .atMost(LONG_ENOUGH)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    long events = events().values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
                    boolean quiet =
                            lag() == 0 && broker.waiting().values().stream().allMatch(left -> left == 0);
                    boolean still = before.getFirst() == events;
                    before.set(0, quiet ? events : -1);
                    return quiet && still;
                });
    }

    /** Events not yet in a read model or not yet offered to Kafka; not zero while anybody cannot say. */
    private double lag() {
        double lag = 0;
        for (Part part : Net.SERVICES) {
            var figures = LAG.matcher(net.get(part, "/actuator/prometheus").body());
            boolean said = false;
            while (figures.find()) {
                said = true;
                lag += Double.parseDouble(figures.group(1));
            }
            if (!said) return Double.NaN;
        }
        return lag;
    }

    /** How many events of each kind there are. */
    Map<String, Long> events() {
        return counted("select payload_type as what, count(*) as many from domain_event group by 1", Net.SERVICES);
    }

    /** How many messages of others each reaction has handled. */
    Map<String, Long> handled() {
        return counted("""
            select current_database() || '/' || consumer as what, count(*) as many
            from inbox where consumer like 'When%' group by 1\
            """, List.of(Part.CASES, Part.REFERRALS, Part.NOTIFICATIONS));
    }

    private Map<String, Long> counted(String sql, List<Part> parts) {
        var counts = new TreeMap<String, Long>();
        for (Part part : parts) {
            net.rows(part, sql)
                    .forEach(row -> counts.merge((String) row.get("what"), (Long) row.get("many"), Long::sum));
        }
        return counts;
    }

    /** The last version of every subject whose events begin so. */
    Map<String, Long> versions(Part part, String family) {
        var versions = new TreeMap<String, Long>();
        net.rows(part, """
            select aggregate_identifier as subject, max(sequence_number) as version
            from domain_event where payload_type like ? group by 1\
            """, family + ".%")
                .forEach(row -> versions.put((String) row.get("subject"), (Long) row.get("version")));
        return versions;
    }

    /** The version every document of a read model has seen. */
    Map<String, Long> seen(Part part, String readModel) {
        var seen = new TreeMap<String, Long>();
        documents(part, readModel)
                .forEach((id, document) ->
                        seen.put(id, document.get("seq", Number.class).longValue()));
        return seen;
    }

    Map<String, Document> documents(Part part, String readModel) {
        var documents = new TreeMap<String, Document>();
        net.readModels(part)
                .getCollection(readModel)
                .find()
                .forEach(document -> documents.put(document.getString("_id"), document));
        return documents;
    }

    static Map<String, Long> difference(Map<String, Long> after, Map<String, Long> before) {
        var difference = new TreeMap<String, Long>();
        after.forEach((what, many) -> {
            long more = many - before.getOrDefault(what, 0L);
            if (more != 0) difference.put(what, more);
        });
        return difference;
    }
}
