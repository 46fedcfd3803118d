package org.cpsn.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.platform.test.Staff.ADMINISTRATOR;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.AUDITOR;
import static org.cpsn.platform.test.Staff.BESNIK;
import static org.cpsn.platform.test.Staff.COMMISSION;
import static org.cpsn.platform.test.Staff.COORDINATOR;
import static org.cpsn.platform.test.Staff.DATA_OFFICER;
import static org.cpsn.platform.test.Staff.DRITA;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.OFFICER;
import static org.cpsn.platform.test.Staff.PROVIDER;
import static org.cpsn.platform.test.Staff.ROUNDTABLE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.security.Scope;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.PlantedNames;
import org.cpsn.platform.test.ServiceTest;
import org.cpsn.platform.test.Staff;
import org.cpsn.platform.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class StaffOverHttpTest {
    private static final Caseworker LUAN =
            new Caseworker("cw-19-02", Set.of(Role.CASEWORKER), "csw-19", "19", Scope.OWN);

    @Autowired
    Http http;

    @Autowired
    JdbcTemplate db;

    @BeforeEach
    void everybody_has_signed_in_once() {
        says(ARTA, "Arta Demolli");
        says(BESNIK, "Besnik Provaj");
        says(DRITA, "Drita Shembulli");
        says(ROUNDTABLE, "Gazmend Tryeza");
        says(PROVIDER, "Fjolla Shtëpiza");
        says(AUDITOR, "Agim Rishikimi");
        http.as(Tokens.of(LUAN)).put("/staff/me", Map.of("name", "Luan Qendra")).expect(204);
    }

    @Test
    void those_asked_for_are_named_and_so_are_all_of_ones_own_organisation() {
        assertThat(names(ARTA, "cw-20-01", "nobody"))
                .containsEntry("cw-20-01", "Besnik Provaj")
                .containsEntry("cw-19-02", "Luan Qendra")
                .containsEntry("sv-19-01", "Drita Shembulli")
                .doesNotContainKeys("nobody", "rt-19-01", "pr-shelter-01");
        assertThat(names(PROVIDER, "cw-19-01")).containsOnlyKeys("cw-19-01", "pr-shelter-01");
        assertThat(names(AUDITOR)).containsOnlyKeys("au-xk-01");
    }

    @Test
    void what_somebody_is_comes_from_the_token_and_the_name_from_themselves() {
        says(BESNIK, "Besnik Provaj-Gashi");
        assertThat(names(ARTA, "cw-20-01")).containsEntry("cw-20-01", "Besnik Provaj-Gashi");
        http.as(BESNIK)
                .put("/staff/me", Map.of("name", "Besnik", "roles", List.of("SUPERVISOR")))
                .expect(400);
        http.as(BESNIK)
                .put("/staff/me", Map.of("name", "Besnik", "id", "cw-19-01"))
                .expect(400);
        assertThat(db.queryForMap("select * from staff_member where staff_id = 'cw-20-01'"))
                .containsEntry("name", "Besnik Provaj-Gashi")
                .containsEntry("organisation", "csw-20")
                .containsEntry("municipality", "20");
    }

    @Test
    void colleagues_are_those_of_ones_municipality_who_work_on_cases() {
        assertThat(colleagues(ARTA, "")).containsExactly("cw-19-01", "cw-19-02", "sv-19-01");
        assertThat(colleagues(BESNIK, "?municipality=20")).containsExactly("cw-20-01");
        assertThat(colleagues(DRITA, "?role=ROUNDTABLE_MEMBER")).containsExactly("rt-19-01");
        assertThat(colleagues(DRITA, "?role=SUPERVISOR,ROUNDTABLE_MEMBER")).containsExactly("rt-19-01", "sv-19-01");
        var ministry = Tokens.of(new Caseworker("sv-xk-01", Set.of(Role.SUPERVISOR), "ministry-xk", null, Scope.ALL));
        assertThat(http.as(ministry).get("/staff/colleagues").expect(200).text())
                .contains("cw-19-02", "cw-20-01");
        http.as(ARTA).get("/staff/colleagues?municipality=20").expect(403);
    }

    @Test
    void whoever_has_not_been_seen_for_half_a_year_is_nobodys_colleague_and_keeps_the_name() {
        db.update("update staff_member set last_seen = now() - interval '200 days' where staff_id = 'cw-19-02'");
        assertThat(colleagues(DRITA, "")).doesNotContain("cw-19-02");
        assertThat(names(DRITA, "cw-19-02")).containsEntry("cw-19-02", "Luan Qendra");
    }

    @Test
    void bad_input_gets_a_clear_answer() {
        refuses(ARTA, Map.of("name", "  "), "required");
        refuses(ARTA, Map.of(), "required");
        refuses(ARTA, Map.of("name", "x".repeat(121)), "too_long");
        assertThat(http.as(ARTA)
                        .post(
                                "/staff/names",
                                Map.of(
                                        "ids",
                                        IntStream.range(0, 201)
                                                .mapToObj(n -> "x" + n)
                                                .toList()))
                        .expect(400)
                        .text())
                .contains("too_many");
        http.as(ARTA).post("/staff/names", Map.of()).expect(400);
        http.as(ARTA).get("/staff/colleagues?municipality=99").expect(400);
        http.as(ARTA).get("/staff/colleagues?role=PROVIDER").expect(400);
        http.as(ARTA).get("/staff/colleagues?role=KING").expect(400);
    }

    @Test
    void only_those_who_meet_staff_ids_learn_names_and_only_case_work_has_colleagues() {
        for (var one : List.of(LIAISON, COORDINATOR, OFFICER, COMMISSION)) {
            says(one, "Emri i " + one);
            assertThat(http.as(one)
                            .post(
                                    "/staff/names",
                                    Map.of("ids", List.of(one.caseworker().id())))
                            .expect(200)
                            .text())
                    .contains("Emri i " + one);
        }
        for (var stranger : List.of(DATA_OFFICER, ADMINISTRATOR))
            http.as(stranger)
                    .post("/staff/names", Map.of("ids", List.of("cw-19-01")))
                    .expect(403);
        for (var stranger : List.of(LIAISON, DATA_OFFICER, ADMINISTRATOR, PROVIDER, ROUNDTABLE, AUDITOR))
            http.as(stranger).get("/staff/colleagues").expect(403);
    }

    @Test
    void a_name_travels_in_bodies_only() {
        var planted = new PlantedNames();
        says(ARTA, planted.given() + " " + planted.family());
        http.as(ARTA)
                .put("/staff/me", Map.of("name", planted.given().repeat(20)))
                .expect(400);
        assertThat(names(DRITA, "cw-19-01")).containsValue(planted.given() + " " + planted.family());
        assertThat(colleagues(DRITA, "")).contains("cw-19-01");
        planted.assertNowhere(http);
    }

    private void says(Staff who, String name) {
        http.as(who).put("/staff/me", Map.of("name", name)).expect(204);
    }

    private Map<String, String> names(Staff who, String... ids) {
        var named = new TreeMap<String, String>();
        for (var one : http.as(who)
                .post("/staff/names", Map.of("ids", List.of(ids)))
                .expect(200)
                .json()
                .path("staff"))
            named.put(one.path("id").asString(), one.path("name").asString());
        return named;
    }

    private List<String> colleagues(Staff who, String query) {
        return http.as(who)
                .get("/staff/colleagues" + query)
                .expect(200)
                .json()
                .path("colleagues")
                .valueStream()
                .map((JsonNode one) -> one.path("id").asString())
                .toList();
    }

    private void refuses(Staff who, Map<String, ?> body, String code) {
        var errors = http.as(who).put("/staff/me", body).expect(400).json().path("errors");
        assertThat(errors.findValuesAsString("field")).containsExactly("name");
        assertThat(errors.findValuesAsString("code")).containsExactly(code);
    }
}
