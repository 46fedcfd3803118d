package org.cpsn.platform.test;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Names nobody has, planted in what is entered, and then searched for wherever nothing personal may be. Letters only,
 * so that they pass for names and look the same in an address, in JSON and in a header.
 */
public final class PlantedNames {
    private static final Random RANDOM = new Random();

    private final String given = invented("Qyz");
    private final String family = invented("Xhw");
    private final String word = invented("Vjq");

    public String given() {
        return given;
    }

    public String family() {
        return family;
    }

    /** A narrative with one distinctive word in it. */
    public String narrative() {
        return "The child told of " + word + " at school.";
    }

    /** Neither in what was said on Kafka, nor logged, measured or asked for by address. */
    public void assertNowhere(Http service) {
        var places = new ArrayList<Place>();
        Topics.everything(Servers.shared().kafka()).forEach(text -> places.add(new Place("Kafka", text)));
        LogText.lines().forEach(line -> places.add(new Place("log", line)));
        service.get("/actuator/prometheus").text().lines().forEach(line -> places.add(new Place("metrics", line)));
        Http.asked().forEach(address -> places.add(new Place("address", address)));
        assertNotIn(places.stream());
    }

    /** Not readable in any row of any table, as text or as the bytes of text. */
    public void assertNotReadableIn(DataSource database) {
        var db = new JdbcTemplate(database);
        var tables = db.queryForList("""
            select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')\
            """, String.class);
        assertNotIn(tables.stream()
                .flatMap(table -> db.queryForList("select t::text from " + table + " t", String.class).stream()
                        .map(row -> new Place(table, row))));
    }

    /** Not readable in any read model. */
    public void assertNotReadableIn(MongoDatabase database) {
        var places = new ArrayList<Place>();
        for (var collection : database.listCollectionNames()) {
            for (var document : database.getCollection(collection).find()) {
                places.add(new Place(collection, document.toJson()));
            }
        }
        assertNotIn(places.stream());
    }

    private void assertNotIn(Stream<Place> places) {
        var found = places.filter(place -> traces().anyMatch(place::shows)).toList();
        if (!found.isEmpty()) {
            throw new AssertionError("Something personal can be read in " + found);
        }
    }

    private Stream<String> traces() {
        return Stream.of(given, family, word)
                .flatMap(name -> Stream.of(
                        name, HexFormat.of().formatHex(name.substring(1).getBytes(StandardCharsets.UTF_8))))
                .map(trace -> trace.toLowerCase(Locale.ROOT));
    }

    private static String invented(String start) {
        var name = new StringBuilder(start);
        RANDOM.ints(9, 'a', 'z' + 1).forEach(name::appendCodePoint);
        return name.toString();
    }

    private record Place(String where, String text) {
        boolean shows(String trace) {
            return text.toLowerCase(Locale.ROOT).contains(trace);
        }
    }
}
