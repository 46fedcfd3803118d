package org.cpsn.notifications.delivery;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpsn.notifications.channel.Channel;
import org.cpsn.notifications.notice.NoticeKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is on its way to people, and what became of it. One instance at a time tries a message; when it dies, another
 * tries again two minutes later: what was sent and not noted is then sent once more, under the same id.
 */
@Component
public class Postbox {
    /** Longer than the longest attempt. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient db;
    private final String node;

    Postbox(JdbcClient db, @Value("${cpsn.node:${spring.application.name}-1}") String node) {
        this.db = db;
        this.node = node;
    }

    /** The same notice to the same person on the same channel is queued once. */
    void queue(
            String noticeId,
            NoticeKind kind,
            String staffId,
            boolean urgent,
            String ruleVersion,
            DeliveryPlan.Way way,
            Instant now) {
        db.sql("""
            insert into delivery (delivery_id, form, notice_id, kind, staff_id, channel, urgent, rule_version, state,
                reason, queued_at, due_at)
            values (:id, 'SINGLE', :notice, :kind, :staff, :channel, :urgent, :rules, :state, :reason, :now, :due)
            on conflict do nothing\
            """)
                .param("id", id("notice/" + noticeId + "/" + staffId + "/" + way.channel()))
                .param("notice", noticeId)
                .param("kind", kind.name())
                .param("staff", staffId)
                .param("channel", way.channel().name())
                .param("urgent", urgent)
                .param("rules", ruleVersion)
                .param("state", way.state().name())
                .param("reason", way.reason())
                .param("now", time(now))
                .param("due", time(way.dueAt()))
                .update();
    }

    /** One digest a day. */
    public void queueDigest(String staffId, LocalDate day, String ruleVersion, Instant now) {
        db.sql("""
            insert into delivery (delivery_id, form, day, staff_id, channel, urgent, rule_version, state, queued_at, due_at)
            values (:id, 'DIGEST', :day, :staff, 'EMAIL', false, :rules, 'QUEUED', :now, :now) on conflict do nothing\
            """)
                .param("id", id("digest/" + staffId + "/" + day))
                .param("day", day)
                .param("staff", staffId)
                .param("rules", ruleVersion)
                .param("now", time(now))
                .update();
    }

    /** The next message that is due on a channel, what is urgent first; nobody else tries it meanwhile. */
    public Optional<Delivery> claim(Channel channel, Instant now) {
        return db.sql("""
            update delivery set owner = :node, owned_until = :until where delivery_id = (
                select delivery_id from delivery
                where channel = :channel and ended_at is null and due_at <= :now
                    and (owned_until is null or owned_until <= :now)
                order by urgent desc, due_at, delivery_id limit 1 for update skip locked)
            returning *\
            """)
                .param("node", node)
                .param("until", time(now.plus(LEASE)))
                .param("channel", channel.name())
                .param("now", time(now))
                .query((row, n) -> delivery(row))
                .optional();
    }

    /** It has come to its end. @param reason null when there is nothing to add */
    public void ended(Delivery delivery, Delivery.State state, String reason, Instant now) {
        db.sql("""
            update delivery set state = :state, reason = :reason, ended_at = :now, due_at = null, failing_since = null,
                owner = null, owned_until = null
            where delivery_id = :id and owner = :node\
            """)
                .param("state", state.name())
                .param("reason", reason)
                .param("now", time(now))
                .param("id", delivery.id())
                .param("node", node)
                .update();
    }

    /** It did not go, and is tried again. */
    public void later(Delivery delivery, String problem, Instant nextTry, Instant now) {
        db.sql("""
            update delivery set state = 'QUEUED', reason = :problem, attempts = attempts + 1, due_at = :next,
                failing_since = coalesce(failing_since, :now), owner = null, owned_until = null
            where delivery_id = :id and owner = :node\
            """)
                .param("problem", problem)
                .param("next", time(nextTry))
                .param("now", time(now))
                .param("id", delivery.id())
                .param("node", node)
                .update();
    }

    /** It was not even tried: its turn comes when its channel works again. */
    public void giveBack(Delivery delivery) {
        db.sql("update delivery set owner = null, owned_until = null where delivery_id = ? and owner = ?")
                .params(delivery.id(), node)
                .update();
    }

    /** What waited for a digest is told, or read, with it. @param until what was queued by then */
    public void endedWithDigest(String staffId, Delivery.State state, String reason, Instant until, Instant now) {
        db.sql("""
            update delivery set state = :state, reason = :reason, ended_at = :now
            where staff_id = :staff and state = 'HELD' and reason = 'DIGEST' and queued_at <= :until\
            """)
                .param("state", state.name())
                .param("reason", reason)
                .param("now", time(now))
                .param("staff", staffId)
                .param("until", time(until))
                .update();
    }

    /** Who wants no digest any more gets what waited for it one by one. */
    public void releaseFromDigest(Instant now) {
        db.sql("""
            update delivery set state = 'QUEUED', reason = null, due_at = :now
            where state = 'HELD' and reason = 'DIGEST' and ended_at is null
                and staff_id in (select staff_id from preferences where not digest)\
            """).param("now", time(now)).update();
    }

    /**
     * A channel whose other end is away.
     *
     * @param attempts in vain so far
     */
    public record Away(int attempts, Instant since, Instant nextTryAt, String problem) {}

    /** Empty while all is well. */
    public Optional<Away> away(Channel channel) {
        return db.sql("select * from delivery_channel where channel = ?")
                .param(channel.name())
                .query((row, n) -> new Away(
                        row.getInt("attempts"),
                        row.getTimestamp("failing_since").toInstant(),
                        row.getTimestamp("next_try_at").toInstant(),
                        row.getString("problem")))
                .optional();
    }

    public void isAway(Channel channel, String problem, Instant nextTry, Instant now) {
        db.sql("""
            insert into delivery_channel (channel, attempts, failing_since, next_try_at, problem)
            values (:channel, 1, :now, :next, :problem)
            on conflict (channel) do update set attempts = delivery_channel.attempts + 1,
                next_try_at = excluded.next_try_at, problem = excluded.problem\
            """)
                .param("channel", channel.name())
                .param("now", time(now))
                .param("next", time(nextTry))
                .param("problem", problem)
                .update();
    }

    public void isBack(Channel channel) {
        db.sql("delete from delivery_channel where channel = ?")
                .param(channel.name())
                .update();
    }

    /** How many messages stand how on a channel. */
    public record Count(Delivery.State state, long count) {}

    public List<Count> counts(Channel channel) {
        return db.sql("select state, count(*) as n from delivery where channel = ? group by state order by state")
                .param(channel.name())
                .query((row, n) -> new Count(Delivery.State.valueOf(row.getString("state")), row.getLong("n")))
                .list();
    }

    /** Since when the oldest message waits that should have gone. */
    public Optional<Instant> oldestDue(Channel channel, Instant now) {
        return db.sql("select min(queued_at) from delivery where channel = ? and ended_at is null and due_at <= ?")
                .params(channel.name(), Timestamp.from(now))
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** Why single messages do not go, the most frequent first. */
    public record Problem(String code, long count, Instant since) {}

    public List<Problem> problems(Channel channel) {
        return db.sql("""
            select reason, count(*) as n, min(coalesce(failing_since, ended_at)) as since from delivery
            where channel = ? and (state in ('FAILED', 'BOUNCED') or failing_since is not null)
            group by reason order by n desc, reason limit 10\
            """)
                .param(channel.name())
                .query((row, n) -> new Problem(
                        row.getString("reason"),
                        row.getLong("n"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /** All that did not go, or was given up, is tried again now. */
    void retry(Channel channel, Instant now) {
        isBack(channel);
        db.sql("""
            update delivery set state = 'QUEUED', reason = null, due_at = :now, queued_at =
                case when ended_at is null then queued_at else :now end, ended_at = null
            where channel = :channel and (state = 'FAILED' or (ended_at is null and failing_since is not null))\
            """).param("channel", channel.name()).param("now", time(now)).update();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        var day = row.getDate("day");
        return new Delivery(
                row.getString("delivery_id"),
                Delivery.Form.valueOf(row.getString("form")),
                row.getString("notice_id"),
                kind == null ? null : NoticeKind.valueOf(kind),
                day == null ? null : day.toLocalDate(),
                row.getString("staff_id"),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("urgent"),
                row.getInt("attempts"),
                row.getTimestamp("queued_at").toInstant());
    }

    private static String id(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Timestamp time(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
