package org.cpsn.cases.caseload;

import static org.cpsn.cases.caseload.SavedSearchRule.NAME_IS_TAKEN;
import static org.cpsn.cases.caseload.SavedSearchRule.SEARCHES_HAVE_AN_END;

import java.util.List;
import org.cpsn.platform.domain.Rejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The searches people come back to, each person's own. Beside the event store: nothing in a case depends on them. */
@Component
class SavedSearches {
    private static final int MOST = 12;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SavedSearches(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Saved(String searchId, String name, CaseloadApi.Sought sought) {}

    List<Saved> of(String who) {
        return jdbc.sql("select search_id, name, sought::text from saved_search where staff_id = :who"
                        + " order by lower(name), search_id")
                .param("who", who)
                .query((row, n) -> new Saved(
                        row.getString("search_id"),
                        row.getString("name"),
                        json.readValue(row.getString("sought"), CaseloadApi.Sought.class)))
                .list();
    }

    /**
     * Keeps a search under an id its maker chose, or changes it; the same again changes nothing.
     *
     * @throws Rejected naming the rule that says no
     */
    void keep(String who, Saved search) {
        int others = jdbc.sql("select count(*) from saved_search where staff_id = :who and search_id <> :id")
                .param("who", who)
                .param("id", search.searchId())
                .query(Integer.class)
                .single();
        if (others >= MOST) throw SEARCHES_HAVE_AN_END.broken();
        try {
            jdbc.sql("""
                insert into saved_search (staff_id, search_id, name, sought)
                values (:who, :id, :name, cast(:sought as jsonb))
                on conflict (staff_id, search_id) do update set name = excluded.name, sought = excluded.sought\
                """)
                    .param("who", who)
                    .param("id", search.searchId())
                    .param("name", search.name())
                    .param("sought", json.writeValueAsString(search.sought()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw NAME_IS_TAKEN.broken();
        }
    }

    void drop(String who, String searchId) {
        jdbc.sql("delete from saved_search where staff_id = :who and search_id = :id")
                .param("who", who)
                .param("id", searchId)
                .update();
    }
}
