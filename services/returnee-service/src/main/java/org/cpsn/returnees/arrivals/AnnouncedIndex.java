package org.cpsn.returnees.arrivals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who was announced before, in which household and how. It lives beside the event store and is written in the
 * transaction of each announcement: what a list adds or changes is known the moment it is stored.
 */
@Component
public class AnnouncedIndex {
    /** As many as PostgreSQL takes in one statement without complaint. */
    private static final int AT_ONCE = 5_000;

    private final NamedParameterJdbcTemplate db;

    AnnouncedIndex(NamedParameterJdbcTemplate db) {
        this.db = db;
    }

    /** @param tokenJourney by which the content token was made, as {@link Journey#token()} says it */
    public record Known(String announcedId, String arrivalId, String contentToken, String tokenJourney) {}

    /** A household that was announced: how it comes as it stands now, and how far it is. */
    public record Household(String arrivalId, String journey, ArrivalState state) {}

    /** Those of these people who were announced before, by their id. */
    public Map<String, Known> people(Collection<String> announcedIds) {
        return found(
                        "select announced_id, arrival_id, content_token, token_journey from announced_person"
                                + " where announced_id in (:ids)",
                        announcedIds,
                        (row, n) -> new Known(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .stream()
                .collect(Collectors.toMap(Known::announcedId, known -> known));
    }

    /** Those of these households that were announced before, by their id. */
    public Map<String, Household> households(Collection<String> arrivalIds) {
        return found(
                        "select distinct arrival_id, journey, state from announced_person where arrival_id in (:ids)",
                        arrivalIds,
                        (row, n) -> new Household(
                                row.getString(1), row.getString(2), ArrivalState.valueOf(row.getString(3))))
                .stream()
                .collect(Collectors.toMap(Household::arrivalId, household -> household));
    }

    public record Brought(int people, int households) {}

    /** How much a list has brought in so far. */
    public Brought broughtBy(String listId) {
        return db.queryForObject(
                "select count(*), count(distinct arrival_id) from announced_person where list_id = :list",
                Map.of("list", listId),
                (row, n) -> new Brought(row.getInt(1), row.getInt(2)));
    }

    /** Of how many people a list has changed what was announced. */
    public int changedBy(String listId) {
        return db.queryForObject(
                "select count(*) from announced_person where changed_by = :list",
                Map.of("list", listId),
                Integer.class);
    }

    private <T> List<T> found(String sql, Collection<String> ids, RowMapper<T> row) {
        var all = List.copyOf(ids);
        var found = new ArrayList<T>();
        for (int from = 0; from < all.size(); from += AT_ONCE)
            found.addAll(db.query(sql, Map.of("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE))), row));
        return found;
    }

    /** @param after how the household stands once the event has happened */
    void learn(ArrivalEvent event, Arrival after) {
        switch (event) {
            case ArrivalEvent.HouseholdAnnounced e -> put(e.arrivalId(), e.listId(), e.people(), after.heard());
            case ArrivalEvent.PeopleAnnounced e -> put(e.arrivalId(), e.listId(), e.people(), after.heard());
            case ArrivalEvent.AnnouncementChanged e -> change(e);
            case ArrivalEvent.Arrived e -> stands(e.arrivalId(), after.heard());
            case ArrivalEvent.DidNotArrive e -> stands(e.arrivalId(), after.heard());
            case ArrivalEvent.FamilyRegistered e -> stands(e.arrivalId(), after.heard());
            case ArrivalEvent.WalkedIn _, ArrivalEvent.UrgentNeedSeen _ -> {} // nobody is announced by it
        }
    }

    private void put(String arrivalId, String listId, List<AnnouncedPerson> people, Arrival.Heard after) {
        db.batchUpdate(
                """
                insert into announced_person
                  (announced_id, arrival_id, list_id, content_token, token_journey, journey, state)
                values (:announced, :arrival, :list, :content, :journey, :journey, :state) on conflict do nothing\
                """,
                people.stream()
                        .map(person -> about(arrivalId, listId, after.journey(), person)
                                .addValue("state", after.state().name()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private void change(ArrivalEvent.AnnouncementChanged e) {
        db.update(
                "update announced_person set journey = :journey where arrival_id = :arrival",
                Map.of("arrival", e.arrivalId(), "journey", e.journey().token()));
        db.batchUpdate(
                """
                update announced_person set content_token = :content, token_journey = :journey, changed_by = :list
                where announced_id = :announced and arrival_id = :arrival\
                """,
                e.people().stream()
                        .map(person -> about(e.arrivalId(), e.listId(), e.journey(), person))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private void stands(String arrivalId, Arrival.Heard after) {
        db.update(
                "update announced_person set state = :state where arrival_id = :arrival",
                Map.of("arrival", arrivalId, "state", after.state().name()));
    }

    private static MapSqlParameterSource about(
            String arrivalId, String listId, Journey journey, AnnouncedPerson person) {
        return new MapSqlParameterSource()
                .addValue("announced", person.announcedId())
                .addValue("arrival", arrivalId)
                .addValue("list", listId)
                .addValue("content", person.contentToken())
                .addValue("journey", journey.token());
    }
}
