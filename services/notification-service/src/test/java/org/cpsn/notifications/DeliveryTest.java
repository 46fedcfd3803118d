package org.cpsn.notifications;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ADMINISTRATOR;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.PARTNER_AL;

import com.interaso.webpush.VapidKeys;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.cpsn.events.AboutCase;
import org.cpsn.events.AboutReferral;
import org.cpsn.local.servers.LocalPost;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.OtherServices;
import org.cpsn.platform.test.PlantedNames;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** From a notice to somebody's mailbox and telephone, on real servers, with a mail server that can be switched off. */
@ServiceTest
// the mail server is in this process, and names whom it has mail for
@TestPropertySource(properties = "logging.level.com.icegreen.greenmail=warn")
class DeliveryTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Belgrade");
    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);
    private static LocalPost post = LocalPost.start(null, 0, 0);
    private static final int SMTP = post.smtpPort();
    /** Apart, because the mail server is switched off in between. */
    private static final LocalPost TELEPHONES = LocalPost.start(null, 0, 0);

    private static final VapidKeys VAPID = VapidKeys.generate();
    /** What the maker of a browser answers, and how often it was called. */
    private static final AtomicInteger ANSWER = new AtomicInteger(201);

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final HttpServer MAKER = maker();

    /** Time that passes as always, and can be moved on. */
    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        Clock testClock() {
            InstantSource ahead = () -> Instant.now().plus(AHEAD.get());
            return ahead.withZone(ZoneId.of("UTC"));
        }
    }

    @Autowired
    private Http http;

    @Autowired
    private JdbcTemplate store;

    @Autowired
    private DataSource database;

    private final String caseworker = "cw-" + newId();
    private final String email = caseworker + "@example.org";

    @DynamicPropertySource
    static void post(DynamicPropertyRegistry configuration) {
        configuration.add("cpsn.mail.host", () -> "localhost");
        configuration.add("cpsn.mail.port", () -> SMTP);
        configuration.add("cpsn.sms.url", TELEPHONES::smsUrl);
        configuration.add("cpsn.sms.secret", () -> "a secret");
        configuration.add("cpsn.web-url", () -> "https://cpsn.example.org");
        configuration.add("cpsn.delivery.look-again", () -> "PT0.1S");
        configuration.add("cpsn.push.public-key", () -> base64(VAPID.getApplicationServerKey()));
        configuration.add("cpsn.push.private-key", DeliveryTest::vapidNumber);
        configuration.add("cpsn.push.makers", () -> "localhost");
    }

    @AfterAll
    static void close() {
        post.close();
        TELEPHONES.close();
        MAKER.stop(0);
    }

    @BeforeEach
    void now() {
        AHEAD.set(Duration.ZERO);
        ANSWER.set(201);
        CALLS.set(0);
    }

    @Test
    void aNoticeArrivesByMailOnceAndSaysNothingOfAnybody() throws Exception {
        choose(Map.of());
        var caseId = newId();
        var child = newId();
        OtherServices.tell(new AboutCase.RiskLevelAssigned(caseId, child, "19", caseworker, "HIGH", Instant.now()));
        var mail = mails(1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("CPSN: urgent – please look now");
        assertThat(mail.getHeader("Importance")).containsExactly("high");
        assertThat(mail.getMessageID()).isEqualTo("<" + delivery("delivery_id") + "@cpsn>");
        assertThat(part(mail, 0))
                .contains("High risk in a case", "https://cpsn.example.org/notices?unread=true")
                .doesNotContain(caseId, child, caseworker);
        assertThat(part(mail, 1)).contains("<html lang=\"en\">").doesNotContain(caseId, child, caseworker);
        await().atMost(10, SECONDS).until(() -> delivery("state").equals("SENT"));
        assertThat(delivery("rule_version")).isEqualTo("2026-1");
        Files.createDirectories(Path.of("target/mails"));
        Files.writeString(Path.of("target/mails/urgent-en.html"), part(mail, 1));
    }

    @Test
    void whoHasChosenNothingIsToldInTheInboxAlone() {
        http.as(token()).get("/preferences").expect(200);
        tellOfACase();
        await().atMost(20, SECONDS).until(() -> unread() == 1);
        assertThat(store.queryForObject("select count(*) from delivery where staff_id = ?", Long.class, caseworker))
                .isZero();
    }

    @Test
    void aMailServerThatIsAwayForAnHourDelaysLosesNothingAndIsShown() {
        choose(Map.of());
        post.close();
        for (int i = 0; i < 5; i++) tellOfACase();
        await().atMost(20, SECONDS)
                .until(() -> channel("EMAIL").path("problem").asString("").equals("SMTP_UNREACHABLE"));
        assertThat(channel("EMAIL").path("failingSince").isNull()).isFalse();
        await().atMost(20, SECONDS).until(() -> count("QUEUED") == 5);
        AHEAD.set(Duration.ofMinutes(30));
        await().atMost(20, SECONDS)
                .until(() -> channel("EMAIL").path("attempts").asInt() >= 2);
        // no single message is blamed for it
        assertThat(store.queryForObject(
                        "select max(attempts) from delivery where staff_id = ?", Integer.class, caseworker))
                .isZero();

        post = LocalPost.start(null, SMTP, 0);
        AHEAD.set(Duration.ofMinutes(61));
        await().atMost(30, SECONDS).until(() -> count("SENT") == 5);
        assertThat(mine()).hasSize(5);
        assertThat(mine().stream().map(DeliveryTest::id).distinct()).hasSize(5);
        assertThat(channel("EMAIL").path("problem").isNull()).isTrue();
        assertThat(channel("EMAIL").path("oldestDue").isNull()).isTrue();
    }

    /** Nobody can know whether the other end took what was being sent when the service died. */
    @Test
    void whatWasSentAndNotNotedIsSentOnceMoreUnderTheSameId() {
        choose(Map.of());
        tellOfACase();
        await().atMost(20, SECONDS).until(() -> count("SENT") == 1);
        // as it is left behind by who dies between sending and noting
        store.update("""
            update delivery set state = 'QUEUED', ended_at = null, due_at = now(), owner = 'a dead instance',
                owned_until = now() + interval '2 minutes' where staff_id = ?\
            """, caseworker);
        AHEAD.set(Duration.ofMinutes(1));
        tellOfACase();
        await().atMost(20, SECONDS).until(() -> count("SENT") == 1);
        assertThat(mine()).hasSize(2);
        AHEAD.set(Duration.ofMinutes(3));
        await().atMost(20, SECONDS).until(() -> count("SENT") == 2);
        assertThat(mine()).hasSize(3);
        assertThat(mine().stream().map(DeliveryTest::id).distinct()).hasSize(2);
    }

    @Test
    void whatIsReadBeforeItGoesOutDoesNotGoOut() {
        choose(Map.of("quietFrom", hour(), "quietTo", (hour() + 3) % 24));
        tellOfACase();
        await().atMost(20, SECONDS).until(() -> count("HELD") == 1 && unread() == 1);
        assertThat(delivery("reason")).isEqualTo("QUIET_HOURS");
        var notice = http.as(token())
                .get("/notices")
                .json()
                .path("entries")
                .get(0)
                .path("noticeId")
                .asString();
        http.as(token()).ifMatchAny().post("/notices/" + notice + "/read", "{}").expect(200);
        await().atMost(20, SECONDS).until(() -> unread() == 0);
        AHEAD.set(Duration.ofHours(4));
        await().atMost(20, SECONDS).until(() -> count("SUPPRESSED") == 1);
        assertThat(delivery("reason")).isEqualTo("READ_MEANWHILE");
        assertThat(mine()).isEmpty();
    }

    @Test
    void theQuietHoursAreOverAndWhatWaitedGoesOut() {
        choose(Map.of("quietFrom", hour(), "quietTo", (hour() + 3) % 24));
        tellOfACase();
        await().atMost(20, SECONDS).until(() -> count("HELD") == 1);
        AHEAD.set(Duration.ofHours(4));
        await().atMost(20, SECONDS).until(() -> count("SENT") == 1);
        assertThat(mine()).hasSize(1);
    }

    @Test
    void aTelephoneIsTextedWithTheIdUnderWhichItMayBeTriedAgain() {
        choose(Map.of(
                "phone", "+38344123456",
                "language", "SR_CYRL",
                "wanted", Map.of("URGENT", List.of("SMS"), "CASES", List.of("SMS"))));
        tellOfACase();
        await().atMost(20, SECONDS).until(() -> count("SENT") == 1);
        var sms = TELEPHONES.texts().stream()
                .filter(text -> text.contains(delivery("delivery_id")))
                .toList();
        assertThat(sms).hasSize(1);
        assertThat(sms.getFirst())
                .contains("+38344123456", "Мрежа заштите деце: Један случај је подељен са вама. https://");
        assertThat(mine()).isEmpty();
    }

    @Test
    void oneMailADayTellsOfAllThatIsUnread() throws Exception {
        choose(Map.of("digest", true, "digestHour", 8, "language", "SQ"));
        for (int i = 0; i < 3; i++) tellOfACase();
        OtherServices.tell(new AboutCase.RiskLevelAssigned(newId(), newId(), "19", caseworker, "HIGH", Instant.now()));
        // what is urgent comes at once all the same
        await().atMost(20, SECONDS).until(() -> mine().size() == 1 && count("HELD") == 3 && unread() == 4);
        AHEAD.set(Duration.between(Instant.now(), next(8)).plusMinutes(1));
        var digest = mails(2).getLast();
        assertThat(digest.getSubject()).isEqualTo("CPSN: çfarë nuk keni lexuar ende");
        assertThat(part(digest, 0)).contains("- Një rast u nda me ju: 3", "- Rrezik i lartë në një rast: 1");
        await().atMost(20, SECONDS).until(() -> count("SENT") == 5);
        AHEAD.set(Duration.between(Instant.now(), next(8)).plusHours(5));
        tellOfACase();
        await().atMost(20, SECONDS).until(() -> count("HELD") == 1);
        assertThat(mine()).hasSize(2);
        Files.createDirectories(Path.of("target/mails"));
        Files.writeString(Path.of("target/mails/digest-sq.html"), part(digest, 1));
    }

    @Test
    void thereIsNoDigestOnARestDayNorWhenEverythingIsRead() throws Exception {
        choose(Map.of("digest", true, "digestHour", 8));
        AHEAD.set(Duration.between(Instant.now(), next(8)).plusMinutes(1));
        await().atMost(20, SECONDS).until(() -> digest("NOTHING_UNREAD") == 1);
        AHEAD.set(Duration.ZERO);
        tellOfACase();
        await().atMost(20, SECONDS).until(() -> count("HELD") == 1 && unread() == 1);
        var saturday = LocalDate.now(ZONE).plusDays(1).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        AHEAD.set(Duration.between(
                Instant.now(), saturday.atTime(8, 1).atZone(ZONE).toInstant()));
        await().atMost(20, SECONDS).until(() -> digest("HOLIDAY") == 1);
        assertThat(count("HELD")).isEqualTo(1);
        assertThat(mine()).isEmpty();
    }

    @Test
    void aBrowserIsToldAndForgottenWhenItsMakerSaysThatItIsGone() {
        http.as(token()).put("/preferences/device", device()).expect(200);
        assertThat(http.as(token()).get("/preferences").json().path("devices").values())
                .hasSize(1);
        tellOfHighRisk();
        await().atMost(20, SECONDS).until(() -> count("SENT") == 1);
        assertThat(CALLS.get()).isEqualTo(1);
        ANSWER.set(410);
        tellOfHighRisk();
        await().atMost(20, SECONDS).until(() -> count("BOUNCED") == 1);
        assertThat(http.as(token()).get("/preferences").json().path("devices").values())
                .isEmpty();
    }

    @Test
    void onlyOnesOwnRealBrowsersAreNamed() {
        var beside = device();
        beside.put("endpoint", "http://internal.example.org/send");
        http.as(token()).put("/preferences/device", beside).expect(400);
        var noKey = device();
        noKey.put("p256dh", "A".repeat(87));
        http.as(token()).put("/preferences/device", noKey).expect(400);
        http.as(PARTNER_AL).put("/preferences/device", device()).expect(403);
        var id = http.as(token())
                .put("/preferences/device", device())
                .expect(200)
                .id();
        http.as(ARTA).delete("/preferences/devices/" + id).expect(404);
        http.as(token()).delete("/preferences/devices/" + id).expect(204);
        http.as(token()).delete("/preferences/devices/" + id).expect(404);
    }

    @Test
    void addressesAreReadableNowhere() {
        var planted = new PlantedNames();
        choose(Map.of(
                "email", planted.given().toLowerCase() + "@" + planted.family().toLowerCase() + ".example.org"));
        http.as(token()).get("/preferences").expect(200);
        // a server that is away and one that is there: neither makes the service talk
        tellOfACase();
        await().atMost(20, SECONDS).until(() -> count("SENT") == 1);
        http.as(ADMINISTRATOR).get("/operations/deliveries").expect(200);
        http.as(token())
                .put("/preferences", chosen(1, Map.of("email", "no address of " + planted.given())))
                .expect(400);
        planted.assertNowhere(http);
        planted.assertNotReadableIn(database);
    }

    @Test
    void aProviderHearsAtTheAddressOfItsOrganisation() {
        var organisation = "provider-" + newId();
        var worker = Tokens.of(caseworker, organisation, "19", Scope.OWN, Role.PROVIDER);
        http.as(worker).put("/preferences", chosen(0, Map.of("email", email))).expect(200);
        OtherServices.tell(new AboutReferral.ReferralMade(
                newId(), newId(), newId(), organisation, "SAFEHOUSE_SERVICE", "cw-1", "19", false, Instant.now()));
        await().atMost(20, SECONDS).until(() -> mine().size() == 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        email       | no address        | malformed
        email       | a b@example.org   | malformed
        email       | ë@example.org     | malformed
        phone       | 044123456         | malformed
        phone       | +1                | malformed
        language    | SR                | unknown_code
        digestHour  | 24                | out_of_range
        quietFrom   | -1                | out_of_range
        quietTo     | x                 | malformed
        digest      |                   | required
        version     |                   | required
        version     | -1                | out_of_range
        """)
    void aChoiceIsWrittenProperly(String field, String value, String code) {
        var body = chosen(0, Map.of());
        if (value == null) body.remove(field);
        else if (value.matches("-?\\d+") && !field.equals("phone")) body.put(field, Integer.valueOf(value));
        else body.put(field, value);
        var problem = http.as(token()).put("/preferences", body).expect(400).json();
        assertThat(problem.path("errors").get(0).path("field").asString()).isEqualTo(field);
        assertThat(problem.path("errors").get(0).path("code").asString()).isEqualTo(code);
        assertThat(problem.toString()).doesNotContain("a b@example.org");
    }

    @Test
    void everybodyChoosesForThemselvesAloneAndNothingIsOverwrittenUnseen() {
        http.get("/preferences").expect(401);
        http.as(PARTNER_AL).get("/preferences").expect(403);
        http.as(PARTNER_AL).put("/preferences", chosen(0, Map.of())).expect(403);
        var first = http.as(token())
                .put("/preferences", chosen(0, Map.of("email", email)))
                .expect(200);
        assertThat(first.json().path("version").asLong()).isEqualTo(1);
        assertThat(first.json().path("email").asString()).isEqualTo(email);
        assertThat(http.as(token())
                        .put("/preferences", chosen(0, Map.of("email", email)))
                        .expect(409)
                        .rule())
                .isEqualTo("PREFERENCES_CHANGED_MEANWHILE");
        assertThat(http.as(token())
                        .put("/preferences", chosen(1, Map.of("email", email, "wanted", Map.of("URGENT", List.of()))))
                        .expect(409)
                        .rule())
                .isEqualTo("HIGH_RISK_REACHES_YOU");
        http.as(token())
                .put("/preferences", chosen(1, Map.of("wanted", Map.of("SOMETHING", List.of("EMAIL")))))
                .expect(400);
        http.as(token())
                .put("/preferences", chosen(1, Map.of("wanted", Map.of("URGENT", List.of("PIGEON")))))
                .expect(400);
        assertThat(http.as(ARTA).get("/preferences").json().path("email").isNull())
                .isTrue();
    }

    @Test
    void onlyAnOperatorSeesHowDeliveriesStand() {
        http.get("/operations/deliveries").expect(401);
        http.as(ARTA).get("/operations/deliveries").expect(403);
        http.as(ARTA).post("/operations/deliveries/EMAIL/retry", "{}").expect(403);
        http.as(ADMINISTRATOR).post("/operations/deliveries/PIGEON/retry", "{}").expect(400);
        http.as(ADMINISTRATOR).post("/operations/deliveries/EMAIL/retry", "{}").expect(202);
        assertThat(channel("PUSH").path("setUp").asBoolean()).isTrue();
        assertThat(channel("SMS").path("setUp").asBoolean()).isTrue();
    }

    private void choose(Map<String, ?> otherwise) {
        var body = chosen(0, Map.of("email", email));
        body.putAll(otherwise);
        http.as(token()).put("/preferences", body).expect(200);
    }

    private static Map<String, Object> chosen(long version, Map<String, ?> otherwise) {
        var body = new TreeMap<String, Object>(Map.of(
                "version",
                version,
                "language",
                "EN",
                "digest",
                false,
                "digestHour",
                8,
                "quietFrom",
                0,
                "quietTo",
                0,
                "wanted",
                Map.of(
                        "URGENT", List.of("EMAIL"),
                        "CASES", List.of("EMAIL"),
                        "REFERRALS", List.of("EMAIL"))));
        body.putAll(otherwise);
        return body;
    }

    private Map<String, Object> device() {
        return new TreeMap<>(Map.of(
                "endpoint", "http://localhost:" + MAKER.getAddress().getPort() + "/" + caseworker,
                "p256dh", base64(VapidKeys.generate().getApplicationServerKey()),
                "auth", base64(new byte[16])));
    }

    private static HttpServer maker() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                CALLS.incrementAndGet();
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(ANSWER.get(), -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String vapidNumber() {
        var bytes = VAPID.getPrivateKey().getS().toByteArray();
        var number = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, number, 32 - length, length);
        return base64(number);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private long digest(String reason) {
        return store.queryForObject(
                "select count(*) from delivery where staff_id = ? and form = 'DIGEST' and reason = ?",
                Long.class,
                caseworker,
                reason);
    }

    private void tellOfHighRisk() {
        OtherServices.tell(new AboutCase.RiskLevelAssigned(newId(), newId(), "19", caseworker, "HIGH", Instant.now()));
    }

    private void tellOfACase() {
        OtherServices.tell(new AboutCase.CaseShared(newId(), newId(), "33", caseworker, Instant.now()));
    }

    private List<MimeMessage> mails(int count) {
        await().atMost(20, SECONDS).until(() -> mine().size() >= count);
        return mine();
    }

    private List<MimeMessage> mine() {
        return post.mails().stream().filter(mail -> to(mail).equals(email)).toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage mail, int number) {
        try {
            var content =
                    ((MimeMultipart) mail.getContent()).getBodyPart(number).getInputStream();
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode channel(String channel) {
        return http
                .as(ADMINISTRATOR)
                .get("/operations/deliveries")
                .expect(200)
                .json()
                .path("channels")
                .values()
                .stream()
                .filter(line -> line.path("channel").asString().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    private long count(String state) {
        return store.queryForObject(
                "select count(*) from delivery where staff_id = ? and state = ?", Long.class, caseworker, state);
    }

    private String delivery(String column) {
        return store.queryForObject(
                "select " + column + " from delivery where staff_id = ? order by queued_at limit 1",
                String.class,
                caseworker);
    }

    private long unread() {
        return http.as(token())
                .get("/notices?size=0")
                .expect(200)
                .json()
                .path("unread")
                .asLong();
    }

    private static int hour() {
        return Instant.now().atZone(ZONE).getHour();
    }

    /** When it strikes an hour the next time, on a day on which people work. */
    private static Instant next(int hour) {
        var today = Instant.now().atZone(ZONE);
        return today.toLocalDate().plusDays(1).atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private String token() {
        return Tokens.of(caseworker, "csw-19", "19", Scope.OWN, Role.CASEWORKER);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
