package org.cpsn.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseworkerTest {
    private static Caseworker of(String municipality, Scope scope) {
        return new Caseworker("cw-19-01", Set.of(Role.CASEWORKER), "csw-19", municipality, scope);
    }

    @Test
    void somebody_acts_in_their_own_municipality_only() {
        assertThat(of("19", Scope.OWN).mayActIn("19")).isTrue();
        assertThat(of("19", Scope.MUNICIPALITY).mayActIn("19")).isTrue();
        assertThat(of("19", Scope.MUNICIPALITY).mayActIn("20")).isFalse();
    }

    @Test
    void somebody_without_a_municipality_acts_nowhere_unless_the_scope_is_all() {
        assertThat(of(null, Scope.OWN).mayActIn("19")).isFalse();
        assertThat(of(null, Scope.OWN).mayActIn(null)).isFalse();
        assertThat(of(null, Scope.ALL).mayActIn("19")).isTrue();
    }

    @Test
    void a_service_acting_by_itself_has_no_role_of_a_person() {
        var service = Caseworker.system("case-service");
        assertThat(service.is(Role.CASEWORKER, Role.SUPERVISOR, Role.ADMINISTRATOR))
                .isFalse();
        assertThat(service.is(Role.SYSTEM)).isTrue();
        assertThat(service.id()).isEqualTo("system:case-service");
    }
}
