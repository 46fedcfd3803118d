package org.cpsn.notifications;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cpsn.events.AboutCase;
import org.cpsn.events.AboutDeadline;
import org.cpsn.events.IntegrationEvent;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.due.DueWork;
import org.cpsn.platform.test.OtherServices;
import org.cpsn.platform.test.Servers;
import org.cpsn.platform.test.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The leap year 2028 on real servers, hour by hour: what is due is looked for at every hour, twice, while the service
 * is stopped and started again now and then, and once stands still for twelve days. Whatever a clock had to say by
 * then, it said exactly once.
 */
class SimulatedYearTest {
    private static final Instant NEW_YEAR = Instant.parse("2028-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2029-01-15T00:00:00Z");
    private static final int FAMILIES = 366;
    private static final int CASES = 40;
    /** Stopped before this day and started again on the other: over the night in which an hour is skipped, too. */
    private static final Map<String, String> STANDS_STILL = Map.of(
            "2028-02-29T12:00:00Z", "2028-02-29T12:00:00Z",
            "2028-03-25T23:00:00Z", "2028-03-26T03:00:00Z",
            "2028-06-01T00:00:00Z", "2028-06-13T00:00:00Z",
            "2028-10-29T00:00:00Z", "2028-10-29T02:00:00Z");

    private static final String DATABASE =
            "year_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private static final String[] SETTINGS = settings();

    private static ConfigurableApplicationContext service;
    private static JdbcTemplate store;

    private static String[] settings() {
        var servers = Servers.shared();
        return new String[] {
            "--server.port=0",
            "--cpsn.due.every=PT1000H",
            "--CPSN_DB_URL=" + servers.createDatabase(DATABASE),
            "--CPSN_DB_USER=" + servers.user(),
            "--CPSN_DB_PASSWORD=" + servers.password(),
            "--CPSN_KAFKA=" + servers.kafka(),
            "--CPSN_MONGO=" + servers.mongo(),
            "--cpsn.mongo.database=" + DATABASE,
            "--CPSN_ISSUER=" + Tokens.issuer(),
            "--CPSN_JWKS=" + Tokens.keys(),
            "--CPSN_KEK=" + key(),
            "--CPSN_PSEUDONYM_KEY=" + key(),
            "--CPSN_FEED_SIGNING_KEY=" + key(),
            "--spring.application.name=" + DATABASE
        };
    }

    @BeforeAll
    static void liveThroughTheYear() {
        start();
        var told = new ArrayList<IntegrationEvent>();
        for (int i = 0; i < FAMILIES; i++) told.add(enrolment(i));
        for (int i = 0; i < CASES; i++) {
            told.add(registered(i));
            told.add(followUp(i));
        }
        told.forEach(OtherServices::tell);
        await().atMost(60, SECONDS)
                .until(() -> count("select count(*) from deadline_clock where clocks like 'clocks-" + DATABASE + "%'")
                        == FAMILIES + 4 * CASES);
        var now = NEW_YEAR;
        while (now.isBefore(END)) {
            var goesOnAt = STANDS_STILL.get(now.toString());
            if (goesOnAt != null) {
                service.close();
                start();
                now = Instant.parse(goesOnAt);
            }
            var due = service.getBean(DueWork.class);
            due.seeTo(now);
            due.seeTo(now);
            now = now.plus(Duration.ofHours(1));
        }
        // every word it said lies in an inbox
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(
                                count("select count(*) from domain_event_json where payload_type = 'notice.raised'"
                                        + " and payload ->> 'kind' like 'DEADLINE_%'"))
                        .isEqualTo(count("""
                            select sum(jsonb_array_length(payload -> 'told')) from domain_event_json
                            where payload_type in ('clock.approaching', 'clock.missed', 'clock.escalated')\
                            """)));
    }

    @AfterAll
    static void stop() {
        if (service != null) service.close();
    }

    @Test
    void every_clock_says_every_word_once_but_the_older_ones_where_it_stood_still() {
        // each reminder that was over is accounted for once: said, or left out because something newer was said
        assertThat(store.queryForList("""
            select payload ->> 'clocks' as clocks, payload ->> 'number' as number, payload ->> 'over' as over
            from domain_event_json where payload_type in ('clock.approaching', 'clock.missed', 'clock.escalated')
            group by 1, 2, 3 having count(*) > 1\
            """)).isEmpty();
        assertThat(count("select count(*) from deadline_clock where clocks like 'clocks-year%' and next_at <= '" + END
                        + "'"))
                .isZero();
        assertThat(count("select count(*) from deadline_clock where kind = 'SCHOOL_ENROLMENT' and state <>"
                        + " 'MISSED' and clocks like 'clocks-year%'"))
                .isZero();
    }

    @Test
    void nobody_finds_a_reminder_twice_in_the_inbox() {
        assertThat(store.queryForList("""
            select payload ->> 'addressee' as who, payload ->> 'kind' as kind, payload ->> 'subjectId' as subject,
                   payload -> 'facts' ->> 'deadline' as deadline, payload -> 'facts' ->> 'deadlineDue' as due, count(*)
            from domain_event_json where payload_type = 'notice.raised'
              and payload ->> 'kind' in ('DEADLINE_APPROACHING', 'DEADLINE_MISSED')
            group by 1, 2, 3, 4, 5 having count(*) > 1\
            """)).isEmpty();
    }

    @Test
    void each_family_was_reminded_when_it_should_have_been() {
        for (int i = 0; i < FAMILIES; i++) {
            var day = dueDay(i);
            var due = LocalDay.endOf(day);
            var clocks = "clocks-" + family(i);
            var approaching = said(clocks, "clock.approaching");
            var missed = said(clocks, "clock.missed");
            assertThat(missed).as(day.toString()).hasSize(1);
            assertThat(missed.getFirst()).isAfter(due);
            // the standstill is the only reason why nobody was told beforehand
            if (approaching.isEmpty())
                assertThat(missed.getFirst()).as(day.toString()).isEqualTo(Instant.parse("2028-06-13T00:00:00Z"));
            else assertThat(approaching.getFirst()).isBefore(due);
        }
        assertThat(IntStream.range(0, FAMILIES)
                        .filter(i ->
                                said("clocks-" + family(i), "clock.approaching").isEmpty())
                        .count())
                .isPositive()
                .isLessThan(15);
    }

    @Test
    void what_ends_with_the_leap_day_has_passed_at_the_next_hour() {
        // 29 February 2028 is a Tuesday; three days before is a Saturday, so it is said on Friday evening
        var i = 59;
        assertThat(dueDay(i)).isEqualTo(LocalDate.parse("2028-02-29"));
        assertThat(said("clocks-" + family(i), "clock.approaching"))
                .containsExactly(Instant.parse("2028-02-25T23:00:00Z"));
        assertThat(said("clocks-" + family(i), "clock.missed")).containsExactly(Instant.parse("2028-02-29T23:00:00Z"));
    }

    @Test
    void on_the_days_the_clocks_change_the_end_of_the_day_is_what_the_clock_on_the_wall_shows() {
        // Sunday 26 March ends an hour earlier for the world; said on Monday night
        var spring = 59 + 26;
        assertThat(dueDay(spring)).isEqualTo(LocalDate.parse("2028-03-26"));
        assertThat(said("clocks-" + family(spring), "clock.missed"))
                .containsExactly(Instant.parse("2028-03-27T22:00:00Z"));
    }

    @Test
    void unanswered_reports_at_high_risk_and_missed_follow_ups_went_up_to_the_coordinator_and_no_other_did() {
        assertThat(store.queryForList("""
            select distinct payload -> 'matter' ->> 'kind' from domain_event_json
            where payload_type = 'clock.escalated' and payload ->> 'clocks' like 'clocks-year%' and jsonb_exists(payload -> 'told', 'role:COORDINATOR') order by 1\
            """, String.class)).containsExactly("FIRST_RESPONSE", "FOLLOW_UP");
        assertThat(count("""
            select count(*) from domain_event_json where payload_type = 'clock.escalated'
            and payload -> 'matter' ->> 'kind' = 'FIRST_RESPONSE' and payload -> 'matter' ->> 'risk' <> 'HIGH'\
            """)).isZero();
        System.out.printf(
                "a year: %d clocks, %d words said, %d notices, %d restarts%n",
                count("select count(*) from deadline_clock"),
                count("select count(*) from domain_event_json where payload_type in"
                        + " ('clock.approaching', 'clock.missed', 'clock.escalated')"),
                count("select count(*) from domain_event_json where payload_type = 'notice.raised'"),
                STANDS_STILL.size());
    }

    private static void start() {
        service = new SpringApplicationBuilder(NotificationService.class).run(SETTINGS);
        store = service.getBean(JdbcTemplate.class);
    }

    private static long count(String sql) {
        return store.queryForObject(sql, Long.class);
    }

    private static List<Instant> said(String clocks, String type) {
        return store
                .queryForList(
                        "select payload ->> 'occurredAt' from domain_event_json where aggregate_identifier = ?"
                                + " and payload_type = ? order by sequence_number",
                        String.class,
                        clocks,
                        type)
                .stream()
                .map(Instant::parse)
                .toList();
    }

    private static String family(int i) {
        return DATABASE + "-f" + i;
    }

    /** One after the other from New Year on. */
    private static LocalDate dueDay(int i) {
        return LocalDate.of(2028, 1, 1).plusDays(i);
    }

    private static IntegrationEvent enrolment(int i) {
        return new AboutDeadline.DeadlineSet(
                "enrolment-" + i,
                "SCHOOL_ENROLMENT",
                "FAMILY",
                family(i),
                "19",
                "ro-19-01",
                null,
                LocalDay.endOf(dueDay(i)),
                "1",
                LocalDay.startOf(dueDay(i).minusDays(30)));
    }

    private static IntegrationEvent registered(int i) {
        return new AboutCase.CaseRegistered(
                DATABASE + "-c" + i,
                "child-" + i,
                "19",
                "cw-19-01",
                Set.of("NEGLECT"),
                i % 2 == 0,
                NEW_YEAR.plus(Duration.ofDays(9L * i)).plus(Duration.ofMinutes(37L * i)));
    }

    private static IntegrationEvent followUp(int i) {
        return new AboutCase.FollowUpPlanned(
                DATABASE + "-c" + i,
                "follow-up-" + i,
                "HOME_VISIT",
                dueDay(9 * i % 330).plusDays(3),
                NEW_YEAR.plus(Duration.ofDays(9L * i)));
    }

    private static String key() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
