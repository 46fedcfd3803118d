package org.cpsn.returnees.arrivals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who was announced before, in which household and how. It lives beside the event store and is written in the
 * transaction of each announcement: what a list adds is known the moment it is stored.
 */
@Component
public class AnnouncedIndex {
    /** As many as PostgreSQL takes in one statement without complaint. */
    private static final int AT_ONCE = 5_000;

    private final NamedParameterJdbcTemplate db;

    AnnouncedIndex(NamedParameterJdbcTemplate db) {
        this.db = db;
    }

    /** @param journey as {@link Journey#token()} says it */
    public record Known(String announcedId, String arrivalId, String listId, String contentToken, String journey) {}

    /** Those of these people who were announced before, by their id. */
    public Map<String, Known> people(Collection<String> announcedIds) {
        return found("announced_id", announcedIds).stream().collect(Collectors.toMap(Known::announcedId, k -> k));
    }

    /** The journeys of those of these households that were announced before, by their id. */
    public Map<String, String> journeys(Collection<String> arrivalIds) {
        return found("arrival_id", arrivalIds).stream()
                .collect(Collectors.toMap(Known::arrivalId, Known::journey, (first, same) -> first));
    }

    public record Brought(int people, int households) {}

    /** How much a list has brought in so far. */
    public Brought broughtBy(String listId) {
        return db.queryForObject(
                "select count(*), count(distinct arrival_id) from announced_person where list_id = :list",
                Map.of("list", listId),
                (row, n) -> new Brought(row.getInt(1), row.getInt(2)));
    }

    private List<Known> found(String column, Collection<String> ids) {
        var all = List.copyOf(ids);
        var found = new ArrayList<Known>();
        for (int from = 0; from < all.size(); from += AT_ONCE)
            found.addAll(db.query(
                    "select announced_id, arrival_id, list_id, content_token, journey from announced_person where "
                            + column + " in (:ids)",
                    Map.of("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE))),
                    (row, n) -> new Known(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5))));
        return found;
    }

    /** @param after how the household stands once the event has happened */
    void learn(ArrivalEvent event, Arrival after) {
        switch (event) {
            case ArrivalEvent.HouseholdAnnounced e -> put(e.arrivalId(), e.listId(), e.people(), after);
            case ArrivalEvent.PeopleAnnounced e -> put(e.arrivalId(), e.listId(), e.people(), after);
            case ArrivalEvent.WalkedIn _,
                    ArrivalEvent.Arrived _,
                    ArrivalEvent.UrgentNeedSeen _,
                    ArrivalEvent.DidNotArrive _,
                    ArrivalEvent.FamilyRegistered _ -> {} // who is announced stays the same
        }
    }

    private void put(String arrivalId, String listId, List<AnnouncedPerson> people, Arrival after) {
        var journey = after.heard().journey().token();
        db.batchUpdate(
                """
                insert into announced_person (announced_id, arrival_id, list_id, content_token, journey)
                values (:announced, :arrival, :list, :content, :journey) on conflict do nothing\
                """,
                people.stream()
                        .map(person -> new MapSqlParameterSource()
                                .addValue("announced", person.announcedId())
                                .addValue("arrival", arrivalId)
                                .addValue("list", listId)
                                .addValue("content", person.contentToken())
                                .addValue("journey", journey))
                        .toArray(MapSqlParameterSource[]::new));
    }
}
