package org.cpsn.returnees;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.COORDINATOR;
import static org.cpsn.platform.test.Staff.DATA_OFFICER;
import static org.cpsn.platform.test.Staff.DRITA;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class OverviewOverHttpTest {
    @Autowired
    private Http http;

    @Test
    void families_are_counted_for_the_country_and_for_the_municipality_of_a_supervisor() {
        var before = overview(COORDINATOR);
        var here = overview(DRITA);
        register(ARTA, "19", "FI");
        register(BESNIK, "20", "FI");
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(overview(COORDINATOR).path("total").asLong())
                                .isEqualTo(before.path("total").asLong() + 2));
        var after = overview(COORDINATOR);
        assertThat(of(after, "byCountry", "FI")).isEqualTo(of(before, "byCountry", "FI") + 2);
        assertThat(of(after, "byMunicipality", "20")).isEqualTo(of(before, "byMunicipality", "20") + 1);
        assertThat(of(after, "byTrack", "DISPLACED_PERSONS_RETURN"))
                .isEqualTo(of(before, "byTrack", "DISPLACED_PERSONS_RETURN") + 2);
        assertThat(overview(DRITA).path("total").asLong())
                .isEqualTo(here.path("total").asLong() + 1);
        assertThat(overview(DRITA).path("byMunicipality").findValuesAsString("code"))
                .containsOnly("19");
    }

    @Test
    void it_is_not_for_everybody() {
        http.as(ARTA).get("/families/overview").expect(403);
        http.as(DATA_OFFICER).get("/families/overview").expect(403);
        http.get("/families/overview").expect(401);
    }

    private JsonNode overview(Staff who) {
        return http.as(who).get("/families/overview").expect(200).json();
    }

    private static long of(JsonNode overview, String by, String code) {
        return overview.path(by).values().stream()
                .filter(count -> code.equals(count.path("code").asString("")))
                .mapToLong(count -> count.path("families").asLong())
                .sum();
    }

    private void register(Staff by, String municipality, String country) {
        http.as(by)
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
                                List.of(Map.of("personId", UUID.randomUUID().toString(), "relation", "CHILD"))))
                .expect(201);
    }
}
