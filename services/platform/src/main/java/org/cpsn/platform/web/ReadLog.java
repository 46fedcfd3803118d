package org.cpsn.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpsn.platform.security.Caseworker;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who looked at whose record, when and why, and who was refused. Written before the answer is given. */
@Component
public final class ReadLog {
    static final String PURPOSE = "X-Purpose";

    enum Outcome {
        SEEN,
        REFUSED
    }

    record Entry(
            Instant at,
            String who,
            String role,
            String organisation,
            String what,
            List<String> subjects,
            String purpose,
            Outcome outcome,
            String correlationId) {}

    private final JdbcClient jdbc;

    ReadLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Call it before answering; if it fails, nothing may be shown.
     *
     * @param what what is shown, in a word or two: {@code person}, {@code case timeline}; no values
     * @param subjects the ids of those it is about
     */
    public void seen(Caseworker who, String what, List<String> subjects) {
        write(who, what, subjects, Outcome.SEEN, asked().map(ReadLog::purpose).orElse(Purpose.CASE_WORK));
    }

    /**
     * Refusals thrown as {@link org.cpsn.platform.security.Refused} come here by themselves. Whatever purpose was said,
     * it did not convince.
     */
    void refused(Caseworker who, String what, List<String> subjects) {
        write(who, what, subjects, Outcome.REFUSED, Purpose.CASE_WORK);
    }

    /** Newest first; a null subject means all of them. */
    List<Entry> entries(String subject, int page, int size) {
        return jdbc.sql("""
            select at, who, role, organisation, what, subjects, purpose, outcome, correlation_id
            from read_log where cast(:subject as text) is null or subjects @> array[cast(:subject as text)]
            order by id desc limit :size offset :skipped\
            """)
                .param("subject", subject)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query(ENTRY)
                .list();
    }

    long count(String subject) {
        return jdbc.sql("""
            select count(*) from read_log
            where cast(:subject as text) is null or subjects @> array[cast(:subject as text)]\
            """).param("subject", subject).query(Long.class).single();
    }

    private void write(Caseworker who, String what, List<String> subjects, Outcome outcome, Purpose purpose) {
        jdbc.sql("""
            insert into read_log (who, role, organisation, what, subjects, purpose, outcome, correlation_id)
            values (:who, :role, :organisation, :what, :subjects, :purpose, :outcome, :correlation)\
            """)
                .param("who", who.id())
                .param("role", who.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("organisation", who.organisation())
                .param("what", what)
                .param("subjects", new SqlArrayValue("text", subjects.toArray()))
                .param("purpose", purpose.name())
                .param("outcome", outcome.name())
                .param("correlation", asked().map(Correlation::of).orElse(null))
                .update();
    }

    /** The request being answered; none when a reaction to another service's message looks at something. */
    private static Optional<HttpServletRequest> asked() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }

    private static Purpose purpose(HttpServletRequest request) {
        var said = request.getHeader(PURPOSE);
        if (said == null) return Purpose.CASE_WORK;
        return Stream.of(Purpose.values())
                .filter(purpose -> purpose.name().equals(said))
                .findFirst()
                .orElseThrow(() -> new Invalid(List.of(InvalidField.unknownCode(PURPOSE))));
    }

    private static final RowMapper<Entry> ENTRY = (row, number) -> new Entry(
            row.getObject("at", Timestamp.class).toInstant(),
            row.getString("who"),
            row.getString("role"),
            row.getString("organisation"),
            row.getString("what"),
            Arrays.asList((String[]) row.getArray("subjects").getArray()),
            row.getString("purpose"),
            Outcome.valueOf(row.getString("outcome")),
            row.getString("correlation_id"));
}
