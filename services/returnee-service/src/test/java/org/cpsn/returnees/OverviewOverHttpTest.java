package org.cpsn.returnees;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.COORDINATOR;
import static org.cpsn.platform.test.Staff.DATA_OFFICER;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.RECEPTION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class OverviewOverHttpTest {
    private static final List<String> LISTS =
            List.of("byMunicipality", "byCountry", "byReturnType", "byTrack", "byWhereabouts");

    @Autowired
    private Http http;

    @Test
    void families_are_counted_and_whatever_is_small_is_held_back_with_what_would_give_it_away() {
        for (int n = 0; n < 12; n++) register(ARTA, "19", "FI");
        for (int n = 0; n < 9; n++) register(BESNIK, "20", "FI");
        register(RECEPTION, "37", "NO");
        await().atMost(20, SECONDS)
                .untilAsserted(() ->
                        assertThat(families(RECEPTION, "countryOfReturn=NO")).isEqualTo(1));
        var overview = overview(COORDINATOR);
        assertThat(overview.path("fewest").asInt()).isEqualTo(5);
        assertThat(of(overview, "byMunicipality", "19")).isGreaterThanOrEqualTo(12);
        assertThat(one(overview, "byMunicipality", "37").path("families").isNull())
                .isTrue();
        assertThat(one(overview, "byCountry", "NO").path("families").isNull()).isTrue();
        for (var list : LISTS) {
            var told = overview.path(list).values().stream()
                    .filter(count -> count.path("families").isNumber())
                    .map(count -> count.path("families").asLong())
                    .toList();
            assertThat(told).allMatch(count -> count >= 5);
            long held = overview.path(list).values().size() - told.size();
            assertThat(held).as("never one alone in %s", list).isNotEqualTo(1);
        }
        assertThat(overview(DRITA).path("byMunicipality").findValuesAsString("code"))
                .containsOnly("19");
    }

    @Test
    void families_are_found_by_what_they_are_looked_for() {
        var family = register(ARTA, "19", "IS");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(families(
                                ARTA, "countryOfReturn=IS&need=HOUSING&arrivedFrom=2026-02-27&arrivedUntil=2026-02-27"))
                        .isEqualTo(1));
        assertThat(families(ARTA, "countryOfReturn=IS&need=HEALTH")).isZero();
        assertThat(families(ARTA, "countryOfReturn=IS&arrivedFrom=2026-02-28")).isZero();
        assertThat(families(ARTA, "countryOfReturn=IS&arrivedUntil=2026-02-26")).isZero();
        assertThat(families(ARTA, "countryOfReturn=IS&stage=SETTLING")).isEqualTo(1);
        http.as(ARTA)
                .ifMatchAny()
                .post("/families/" + family + "/lost-contact", Map.of("on", "2026-03-02", "reason", "NO_ANSWER"))
                .expect(200);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(families(ARTA, "countryOfReturn=IS&stage=GONE"))
                        .isEqualTo(1));
        var counts = http.as(ARTA)
                .get("/families?countryOfReturn=IS&stage=SETTLING")
                .expect(200)
                .json()
                .path("counts");
        assertThat(counts.path("GONE").asInt()).isEqualTo(1);
        assertThat(counts.path("SETTLING").asInt()).isZero();
        http.as(ARTA).get("/families?stage=ASLEEP").expect(400);
        http.as(ARTA).get("/families?need=RAIN").expect(400);
        http.as(ARTA).get("/families?arrivedFrom=monday").expect(400);
    }

    @Test
    void it_is_not_for_everybody() {
        http.as(ARTA).get("/families/overview").expect(403);
        http.as(DATA_OFFICER).get("/families/overview").expect(403);
        http.get("/families/overview").expect(401);
    }

    private long families(Staff who, String sought) {
        return http.as(who)
                .get("/families?" + sought)
                .expect(200)
                .json()
                .path("total")
                .asLong();
    }

    private JsonNode overview(Staff who) {
        return http.as(who).get("/families/overview").expect(200).json();
    }

    private static JsonNode one(JsonNode overview, String by, String code) {
        return overview.path(by).values().stream()
                .filter(count -> code.equals(count.path("code").asString("")))
                .findFirst()
                .orElseThrow();
    }

    private static long of(JsonNode overview, String by, String code) {
        return one(overview, by, code).path("families").asLong();
    }

    private String register(Staff by, String municipality, String country) {
        return http.as(by)
                .post(
                        "/families",
                        Map.of(
                                "returnType",
                                "VOLUNTARY",
                                "countryOfReturn",
                                country,
                                "arrivedOn",
                                "2026-02-27",
                                "municipality",
                                municipality,
                                "track",
                                "DISPLACED_PERSONS_RETURN",
                                "members",
                                List.of(Map.of(
                                        "personId", UUID.randomUUID().toString(),
                                        "relation", "CHILD",
                                        "needs", Set.of("HOUSING")))))
                .expect(201)
                .id();
    }
}
