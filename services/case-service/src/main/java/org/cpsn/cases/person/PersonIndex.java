package org.cpsn.cases.person;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cpsn.cases.matching.Blocks;
import org.cpsn.cases.matching.Likeness;
import org.cpsn.cases.matching.Sought;
import org.cpsn.cases.matching.Traits;
import org.cpsn.platform.personal.KeyedTokens;
import org.cpsn.platform.personal.Personal;
import org.cpsn.platform.personal.Sealing;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * By what persons are found, and known again. It lives beside the event store and is written in the transaction of each
 * event: a search misses nobody, and two registrations at the same moment cannot both miss each other. What is stored
 * is keyed or sealed; names are compared in memory, and only of the few who share a block with what was asked.
 */
@Component
class PersonIndex implements Others {
    /** Changes when {@link Blocks} or what is sealed here changes; then the index is made anew. */
    static final int WAY = 1;

    private static final String PURPOSE = "person-index";
    /** So many records are opened and compared for one search at most, the likeliest first. */
    private static final int MOST_COMPARED = 400;

    private static final int MOST_TWINS = 10;
    private static final int OPENED_AT_ONCE = 500;
    /** A twin is never further away in age; registrations lock as many years, so that likely twins share a lock. */
    private static final int YEARS_APART = 3;
    /** Tells these locks from those of others. */
    private static final int LOCKS_OF_YEARS = 0x70657273;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final KeyedTokens tokens;

    PersonIndex(JdbcClient jdbc, Sealing sealing, KeyedTokens tokens) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.tokens = tokens;
    }

    /** Somebody who may be meant. */
    record Found(String personId, Likeness likeness) {}

    private record Row(String personId, Personal<IndexedPerson> closed) {}

    /** The likeliest first; whoever was merged into another is found as the other. */
    List<Found> search(Sought sought, int most) {
        var words = Blocks.typed(sought);
        var conditions = new ArrayList<String>();
        var arrays = new HashMap<String, Long[]>();
        for (int word = 0; word < words.size(); word++) {
            conditions.add("tokens && :word" + word);
            arrays.put("word" + word, keyed(words.get(word)));
        }
        var named = String.join(" and ", conditions);
        if (sought.number() != null) {
            arrays.put("number", keyed(Set.of(Blocks.number(sought.number()))));
            named = named.isEmpty() ? "tokens && :number" : "tokens && :number or (" + named + ")";
        }
        if (named.isEmpty()) return List.of();
        arrays.put("exact", keyed(Blocks.exact(sought)));
        var asked = jdbc.sql("select person_id, sealed from person_index where " + named
                        + " order by tokens && :exact desc, municipality = :municipality desc, person_id limit :most")
                .param("municipality", Objects.requireNonNullElse(sought.municipality(), ""))
                .param("most", MOST_COMPARED);
        arrays.forEach((name, array) -> asked.param(name, new SqlArrayValue("bigint", (Object[]) array)));
        return best(
                asked.query(ROW).list(),
                person -> Likeness.of(
                        sought, person.traits(), Set.copyOf(person.numbers().values())),
                most);
    }

    /**
     * Everybody born in these years, some hundreds opened at a time; whoever was merged comes under the merged record.
     */
    void each(int bornFrom, int bornTo, BiConsumer<String, Traits> each) {
        var after = "";
        while (true) {
            var rows = jdbc.sql("""
                select person_id, sealed from person_index
                where person_id > :after and birth_year between :from and :to order by person_id limit :most\
                """)
                    .param("after", after)
                    .param("from", bornFrom)
                    .param("to", bornTo)
                    .param("most", OPENED_AT_ONCE)
                    .query(ROW)
                    .list();
            var persons = sealing.openAll(rows.stream().map(Row::closed).toList(), IndexedPerson.class);
            for (var row : rows) {
                var person = persons.get(row.closed());
                if (person != null) each.accept(row.personId(), person.traits());
            }
            if (rows.size() < OPENED_AT_ONCE) return;
            after = rows.getLast().personId();
        }
    }

    @Override
    public List<String> likelyTwinsOf(PersonCommand.Register command) {
        var name = sealing.open(command.name(), PersonName.class).orElseThrow();
        var person = person(
                name,
                command.sex(),
                opened(command.dateOfBirth()),
                command.birthYear(),
                command.estimated(),
                command.municipality());
        // in this order always, so that nobody waits for somebody who waits for them
        for (int year = command.birthYear(); year <= command.birthYear() + YEARS_APART; year++)
            jdbc.sql("select pg_advisory_xact_lock(:locks, :year)")
                    .param("locks", LOCKS_OF_YEARS)
                    .param("year", year)
                    .query((row, n) -> true)
                    .single();
        var rows = jdbc.sql("""
            select person_id, sealed from person_index
            where tokens && :given and tokens && :family and person_id <> :self
            and birth_year between :year - :apart and :year + :apart
            order by abs(birth_year - :year), municipality = :municipality desc, person_id limit :most\
            """)
                .param("given", bigints(Blocks.alike(name.given())))
                .param("family", bigints(Blocks.alike(name.family())))
                .param("self", command.personId())
                .param("year", command.birthYear())
                .param("apart", YEARS_APART)
                .param("municipality", command.municipality())
                .param("most", MOST_COMPARED)
                .query(ROW)
                .list();
        return best(rows, other -> Likeness.ofTwins(person.traits(), other.traits()), MOST_TWINS).stream()
                .map(Found::personId)
                .toList();
    }

    @Override
    public List<String> holdersOf(PersonCommand.RecordNumber command) {
        var number = Sought.plain(sealing.open(command.number(), String.class).orElseThrow());
        long token = token(Blocks.number(number));
        jdbc.sql("select pg_advisory_xact_lock(:number)")
                .param("number", token)
                .query((row, n) -> true)
                .single();
        var holders = jdbc.sql("select person_id from person_index where tokens && :number order by person_id")
                .param("number", bigints(Set.of(Blocks.number(number))))
                .query(String.class)
                .list();
        var standing = survivors(holders);
        return holders.stream().map(standing::get).distinct().toList();
    }

    @Override
    public boolean survivorStandsAlone(PersonCommand.Merge command) {
        // both rows in one order: two merges of the same two, each into the other, must not wait for each other
        return jdbc.sql("""
            select person_id, stands_for from person_index where person_id in (:one, :other)
            order by person_id for update\
            """)
                .param("one", command.personId())
                .param("other", command.into())
                .query((row, n) ->
                        row.getString("person_id").equals(command.into()) && row.getString("stands_for") == null)
                .list()
                .contains(true);
    }

    /** Those of whom each is spoken of now: themselves, or whom they were merged into. */
    Map<String, String> survivors(Collection<String> ids) {
        var survivors = new LinkedHashMap<String, String>();
        if (ids.isEmpty()) return survivors;
        ids.forEach(id -> survivors.put(id, id));
        jdbc.sql("""
            with recursive led(person_id, to_id) as (
                select person_id, stands_for from person_index
                where person_id = any(:ids) and stands_for is not null
                union
                select led.person_id, next.stands_for from led join person_index next on next.person_id = led.to_id
                where next.stands_for is not null)
            select led.person_id, led.to_id from led join person_index last on last.person_id = led.to_id
            where last.stands_for is null\
            """)
                .param("ids", new SqlArrayValue("text", ids.toArray()))
                .query((row, n) -> survivors.put(row.getString("person_id"), row.getString("to_id")))
                .list();
        return survivors;
    }

    /** All records that are about this person: their own and whatever was merged into it. */
    List<String> recordsOf(String survivor) {
        return jdbc.sql("""
            with recursive merged(person_id) as (
                select cast(:id as varchar)
                union
                select next.person_id from merged join person_index next on next.stands_for = merged.person_id)
            select person_id from merged order by person_id\
            """).param("id", survivor).query(String.class).list();
    }

    /** What these records say of relatives, and what others say of them. */
    List<PersonLink> linksOf(Collection<String> records) {
        return jdbc.sql("""
            select link_id, person_id, relative_id, kinship, lives_together, care from person_link
            where person_id = any(:ids) or relative_id = any(:ids) order by link_id\
            """)
                .param("ids", new SqlArrayValue("text", records.toArray()))
                .query((row, n) -> new PersonLink(
                        row.getString("link_id"),
                        row.getString("person_id"),
                        row.getString("relative_id"),
                        Kinship.valueOf(row.getString("kinship")),
                        row.getBoolean("lives_together"),
                        Care.valueOf(row.getString("care"))))
                .list();
    }

    /** Writes down what an event says, in the transaction that stores the event. */
    void learn(PersonEvent event) {
        switch (event) {
            case PersonEvent.Registered e ->
                sealing.open(e.name(), PersonName.class)
                        .map(name -> person(
                                name, e.sex(), opened(e.dateOfBirth()), e.birthYear(), e.estimated(), e.municipality()))
                        .ifPresent(person -> keep(e.personId(), person));
            case PersonEvent.Corrected e ->
                sealing.open(e.name(), PersonName.class)
                        .ifPresent(name -> change(
                                e.personId(),
                                person -> person.corrected(
                                        name,
                                        e.sex(),
                                        opened(e.dateOfBirth()),
                                        e.birthYear(),
                                        e.estimated(),
                                        e.municipality())));
            case PersonEvent.Described e -> {
                var names = Optional.ofNullable(e.otherNames())
                        .flatMap(closed -> sealing.open(closed, OtherNames.class))
                        .orElse(new OtherNames(null, List.of()));
                change(e.personId(), person -> person.alsoCalled(names));
            }
            case PersonEvent.NumberRecorded e ->
                sealing.open(e.number(), String.class)
                        .ifPresent(number ->
                                change(e.personId(), person -> person.with(e.numberId(), Sought.plain(number))));
            case PersonEvent.NumberWithdrawn e -> change(e.personId(), person -> person.without(e.numberId()));
            case PersonEvent.RelativeLinked e ->
                jdbc.sql("""
                    insert into person_link (link_id, person_id, relative_id, kinship, lives_together, care)
                    values (:link, :person, :relative, :kinship, :together, :care) on conflict (link_id) do nothing\
                    """)
                        .param("link", e.linkId())
                        .param("person", e.personId())
                        .param("relative", e.relativeId())
                        .param("kinship", e.kinship().name())
                        .param("together", e.livesTogether())
                        .param("care", e.care().name())
                        .update();
            case PersonEvent.RelativeUnlinked e ->
                jdbc.sql("delete from person_link where link_id = :link")
                        .param("link", e.linkId())
                        .update();
            case PersonEvent.OfCare _ -> {}
            case PersonEvent.Merged e -> standFor(e.personId(), e.into());
            case PersonEvent.Unmerged e -> standFor(e.personId(), null);
        }
    }

    private static IndexedPerson person(
            PersonName name, Sex sex, LocalDate born, int birthYear, boolean estimated, String municipality) {
        return new IndexedPerson(
                name.given(), name.family(), List.of(), sex, born, birthYear, estimated, municipality, Map.of());
    }

    private LocalDate opened(Personal<LocalDate> date) {
        return date == null ? null : sealing.open(date, LocalDate.class).orElse(null);
    }

    private List<Found> best(List<Row> rows, Function<IndexedPerson, Optional<Likeness>> compared, int most) {
        var persons = sealing.openAll(rows.stream().map(Row::closed).toList(), IndexedPerson.class);
        var found = new ArrayList<Found>();
        for (var row : rows) {
            var person = persons.get(row.closed());
            // nothing is left of whoever was erased
            if (person != null)
                compared.apply(person).ifPresent(likeness -> found.add(new Found(row.personId(), likeness)));
        }
        found.sort(Comparator.comparing((Found one) -> -one.likeness().score()));
        var survivors = survivors(found.stream().map(Found::personId).toList());
        return found.stream()
                .map(one -> new Found(survivors.get(one.personId()), one.likeness()))
                .collect(Collectors.toMap(Found::personId, one -> one, (better, other) -> better, LinkedHashMap::new))
                .values()
                .stream()
                .limit(most)
                .toList();
    }

    private void keep(String personId, IndexedPerson person) {
        jdbc.sql("""
            insert into person_index (person_id, birth_year, municipality, tokens, sealed)
            values (:id, :year, :municipality, :tokens, :sealed)
            on conflict (person_id) do update set birth_year = excluded.birth_year,
            municipality = excluded.municipality, tokens = excluded.tokens, sealed = excluded.sealed\
            """)
                .param("id", personId)
                .param("year", person.birthYear())
                .param("municipality", person.municipality())
                .param("tokens", bigints(person.blocks()))
                .param("sealed", sealing.seal(personId, person).sealed())
                .update();
    }

    private void change(String personId, UnaryOperator<IndexedPerson> change) {
        jdbc.sql("select person_id, sealed from person_index where person_id = :id for update")
                .param("id", personId)
                .query(ROW)
                .optional()
                .flatMap(row -> sealing.open(row.closed(), IndexedPerson.class))
                .ifPresent(person -> keep(personId, change.apply(person)));
    }

    private void standFor(String personId, String survivor) {
        jdbc.sql("update person_index set stands_for = :survivor where person_id = :id")
                .param("survivor", survivor)
                .param("id", personId)
                .update();
    }

    private SqlArrayValue bigints(Collection<String> blocks) {
        return new SqlArrayValue("bigint", (Object[]) keyed(blocks));
    }

    private Long[] keyed(Collection<String> blocks) {
        return blocks.stream().map(this::token).toArray(Long[]::new);
    }

    /** The first eight bytes: enough to look up by, and whoever shares one by chance is compared and found another. */
    private long token(String block) {
        return ByteBuffer.wrap(Base64.getUrlDecoder().decode(tokens.hmac(PURPOSE, block)))
                .getLong();
    }

    private static final RowMapper<Row> ROW = (row, n) ->
            new Row(row.getString("person_id"), new Personal<>(row.getString("person_id"), row.getString("sealed")));
}
