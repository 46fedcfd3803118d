package org.cpsn.cases.knownchild;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When each partner asked, in a table beside the event store that is written in the transaction of each question: what
 * is agreed holds after a restart and for several instances too.
 */
@Component
class AskedQuestions implements Asking {
    private static final Duration WINDOW = Duration.ofHours(1);
    /** Tells these locks from those of others. */
    private static final int LOCKS_OF_PARTNERS = 0x71756573;

    private final JdbcClient jdbc;

    AskedQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever else asks for this partner waits until the transaction is over, so that none is overlooked. */
    @Override
    public long inTheLastHour(String partner, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(:locks, :partner)")
                .param("locks", LOCKS_OF_PARTNERS)
                .param("partner", partner.hashCode())
                .query((row, n) -> true)
                .single();
        return jdbc.sql("select count(*) from question_asked where partner = :partner and asked_at > :since")
                .param("partner", partner)
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .query(Long.class)
                .single();
    }

    /** The same request sent again is no new question. */
    boolean isKnown(String questionId) {
        return jdbc.sql("select exists (select 1 from question_asked where question_id = :id)")
                .param("id", questionId)
                .query(Boolean.class)
                .single();
    }

    /** How long a partner has to wait until it may ask again; empty when it may now. */
    Optional<Duration> wait(String partner, int perHour, Instant now) {
        return jdbc.sql("""
            select asked_at from question_asked where partner = :partner and asked_at > :since
            order by asked_at desc offset :most limit 1\
            """)
                .param("partner", partner)
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .param("most", perHour - 1)
                .query(Timestamp.class)
                .optional()
                .map(asked -> Duration.between(now, asked.toInstant().plus(WINDOW)));
    }

    void note(QuestionEvent event) {
        if (event instanceof QuestionEvent.Asked asked)
            jdbc.sql("insert into question_asked (question_id, partner, asked_at) values (:id, :partner, :at)")
                    .param("id", asked.questionId())
                    .param("partner", asked.partner())
                    .param("at", Timestamp.from(asked.occurredAt()))
                    .update();
    }
}
