package org.cpsn.notifications.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cpsn.deadlines.Risk;
import org.cpsn.notifications.notice.SubjectType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All clocks, each in a row of its own. It lives beside the event store and is written in the transaction of each
 * event, so what is due is never missing, and what was just said is never due again.
 */
@Component
public class ClockTable {
    private final JdbcClient jdbc;

    ClockTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A clock that has something to say. @param over how many of its reminders are over */
    public record Due(String clocks, int number, int over) {}

    /**
     * @param late it was met after its moment
     * @param endedAt null while it runs
     * @param nextAt when it speaks next; null when never
     */
    record Row(
            String clocks,
            int number,
            String kind,
            SubjectType subjectType,
            String subjectId,
            String caseId,
            String municipality,
            String responsible,
            String role,
            Risk risk,
            Instant since,
            Instant due,
            String ruleVersion,
            ClockState state,
            boolean late,
            Instant endedAt,
            Instant nextAt) {}

    /** @param municipality, kind, state null for all; without a state all that run */
    record Wanted(String municipality, String kind, ClockState state) {}

    void learn(ClockEvent event) {
        switch (event) {
            case ClockEvent.CaseNoted _, ClockEvent.LetGo _ -> {}
            case ClockEvent.CaseChangedHands e -> handedOver(e);
            case ClockEvent.ChangedHands e -> handedOver(e);
            case ClockEvent.Set e -> set(e);
            case ClockEvent.Approaching e -> said(e, ClockState.APPROACHING);
            case ClockEvent.Missed e -> said(e, ClockState.MISSED);
            case ClockEvent.Escalated e -> said(e, ClockState.ESCALATED);
            case ClockEvent.Met e -> ended(e, ClockState.MET, e.late());
            case ClockEvent.Superseded e -> ended(e, ClockState.SUPERSEDED, false);
            case ClockEvent.Dropped e -> ended(e, ClockState.DROPPED, false);
        }
    }

    /** What has something to say by now: children at high risk first, then whatever has waited longest. */
    public List<Due> due(Instant now, int most) {
        return jdbc.sql("""
            select clocks, number, over from deadline_clock where next_at <= :now
            order by risk = 'HIGH' desc nulls last, next_at, clocks, number limit :most\
            """)
                .param("now", utc(now))
                .param("most", most)
                .query((row, n) -> new Due(row.getString("clocks"), row.getInt("number"), row.getInt("over")))
                .list();
    }

    /** What the running ones of a kind are about. */
    public List<String> running(String kind, String clocks) {
        return jdbc.sql("""
            select part from deadline_clock where clocks = :clocks and kind = :kind and ended_at is null\
            """)
                .param("clocks", clocks)
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    /** Whatever is due first comes first. */
    List<Row> page(Wanted wanted, int page, int size) {
        return asked(
                        "select * from deadline_clock where %s order by due, clocks, number limit :size offset"
                                + " :skipped",
                        wanted)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query((row, n) -> row(row))
                .list();
    }

    long count(Wanted wanted) {
        return asked("select count(*) from deadline_clock where %s", wanted)
                .query(Long.class)
                .single();
    }

    /** How many run in each state, of those of a municipality and kind. */
    Map<ClockState, Long> byState(Wanted wanted) {
        var counts = new TreeMap<ClockState, Long>();
        asked(
                        "select state, count(*) as many from deadline_clock where %s group by state",
                        new Wanted(wanted.municipality(), wanted.kind(), null))
                .query(row -> {
                    counts.put(ClockState.valueOf(row.getString("state")), row.getLong("many"));
                });
        return counts;
    }

    /** How many run of each kind, of those of a municipality. */
    Map<String, Long> byKind(Wanted wanted) {
        var counts = new TreeMap<String, Long>();
        asked(
                        "select kind, count(*) as many from deadline_clock where %s group by kind",
                        new Wanted(wanted.municipality(), null, null))
                .query(row -> {
                    counts.put(row.getString("kind"), row.getLong("many"));
                });
        return counts;
    }

    Optional<Row> find(String clocks, int number) {
        return jdbc.sql("select * from deadline_clock where clocks = :clocks and number = :number")
                .param("clocks", clocks)
                .param("number", number)
                .query((row, n) -> row(row))
                .optional();
    }

    private JdbcClient.StatementSpec asked(String sql, Wanted wanted) {
        return jdbc.sql(sql.formatted("""
            (cast(:state as text) is not null or ended_at is null)
            and (cast(:state as text) is null or state = :state)
            and (cast(:municipality as text) is null or municipality = :municipality)
            and (cast(:kind as text) is null or kind = :kind)\
            """))
                .param("state", wanted.state() == null ? null : wanted.state().name())
                .param("municipality", wanted.municipality())
                .param("kind", wanted.kind());
    }

    private void handedOver(ClockEvent.CaseChangedHands e) {
        whose(
                        "update deadline_clock set municipality = :municipality, responsible = :responsible, role ="
                                + " :role where clocks = :clocks and not of_its_own and ended_at is null",
                        e.whose())
                .param("clocks", e.clocks())
                .update();
    }

    private void handedOver(ClockEvent.ChangedHands e) {
        whose(
                        "update deadline_clock set municipality = :municipality, responsible = :responsible, role ="
                                + " :role, of_its_own = :own where clocks = :clocks and number = :number",
                        e.whose())
                .param("own", !e.withCase())
                .param("clocks", e.clocks())
                .param("number", e.number())
                .update();
    }

    private void set(ClockEvent.Set e) {
        var matter = e.matter();
        whose("""
            insert into deadline_clock (clocks, number, kind, subject_type, subject_id, part, case_id, of_its_own, municipality,
                responsible, role, risk, since, due, rule_version, state, next_at)
            values (:clocks, :number, :kind, :subjectType, :subject, :part, :case, :own, :municipality, :responsible, :role,
                :risk, :since, :due, :version, 'RUNNING', :next)\
            """, e.whose())
                .param("clocks", e.clocks())
                .param("number", e.number())
                .param("kind", matter.kind())
                .param("subjectType", matter.subjectType().name())
                .param("subject", matter.subjectId())
                .param("part", matter.part())
                .param("case", matter.caseId())
                .param("own", !e.withCase())
                .param("risk", matter.risk() == null ? null : matter.risk().name())
                .param("since", utc(matter.from()))
                .param("due", utc(matter.due()))
                .param("version", matter.ruleVersion())
                .param(
                        "next",
                        e.reminders().isEmpty()
                                ? null
                                : utc(e.reminders().getFirst().at()))
                .update();
    }

    private JdbcClient.StatementSpec whose(String sql, Whose whose) {
        return jdbc.sql(sql)
                .param("municipality", whose.municipality())
                .param("responsible", whose.responsible())
                .param("role", whose.role());
    }

    private void said(ClockEvent.Told e, ClockState state) {
        jdbc.sql("""
            update deadline_clock set state = :state, next_at = :next, over = :over
            where clocks = :clocks and number = :number\
            """)
                .param("state", state.name())
                .param("next", e.next() == null ? null : utc(e.next()))
                .param("over", e.over())
                .param("clocks", e.clocks())
                .param("number", e.number())
                .update();
    }

    private void ended(ClockEvent.Ended e, ClockState state, boolean late) {
        jdbc.sql("""
            update deadline_clock set state = :state, next_at = null, late = :late, ended_at = :at
            where clocks = :clocks and number = :number\
            """)
                .param("state", state.name())
                .param("late", late)
                .param("at", utc(e.occurredAt()))
                .param("clocks", e.clocks())
                .param("number", e.number())
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static Row row(ResultSet row) throws SQLException {
        var risk = row.getString("risk");
        return new Row(
                row.getString("clocks"),
                row.getInt("number"),
                row.getString("kind"),
                SubjectType.valueOf(row.getString("subject_type")),
                row.getString("subject_id"),
                row.getString("case_id"),
                row.getString("municipality"),
                row.getString("responsible"),
                row.getString("role"),
                risk == null ? null : Risk.valueOf(risk),
                instant(row, "since"),
                instant(row, "due"),
                row.getString("rule_version"),
                ClockState.valueOf(row.getString("state")),
                row.getBoolean("late"),
                instant(row, "ended_at"),
                instant(row, "next_at"));
    }
}
