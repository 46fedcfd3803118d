package org.cpsn.identity;

import static org.cpsn.identity.StaffMember.Scope.ALL;
import static org.cpsn.identity.StaffMember.Scope.MUNICIPALITY;
import static org.cpsn.identity.StaffMember.Scope.OWN;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody who may sign in: one person per role for newcomers, a colleague beside, and the desks of all 38
 * municipalities.
 */
final class Staff {
    static final String PASSWORD = "demo";
    private static final int MUNICIPALITIES = 38;
    private static final List<String> PROVIDER_KINDS = List.of("shelter", "health", "psycho", "school");

    private final Map<String, StaffMember> members = new LinkedHashMap<>();

    Staff() {
        listed("arta", "cw-19-01", "CASEWORKER", "csw-19", "19", OWN, "Arta Demolli", "sq");
        listed("teuta", "cw-19-02", "CASEWORKER", "csw-19", "19", OWN, "Teuta Vendosi", "sq");
        listed("besnik", "cw-20-01", "CASEWORKER", "csw-20", "20", OWN, "Besnik Provaj", "sq");
        listed("milica", "cw-38-01", "CASEWORKER", "csw-38", "38", OWN, "Milica Probić", "sr");
        listed("drita", "sv-19-01", "SUPERVISOR", "csw-19", "19", MUNICIPALITY, "Drita Shembulli", "sq");
        listed("provider", "pr-shelter-01", "PROVIDER", "provider-shelter-19", "19", OWN, "Fjolla Shtëpiza", "sq");
        listed("roundtable", "rt-19-01", "ROUNDTABLE_MEMBER", "police-19", "19", OWN, "Gazmend Tryeza", "sq");
        listed("liaison", "li-xk-01", "LIAISON", "liaison-xk", null, ALL, "Linda Ndërlidhja", "en");
        listed("coordinator", "co-xk-01", "COORDINATOR", "coordinator-xk", null, ALL, "Kushtrim Miratuesi", "sq");
        listed("officer", "ro-19-01", "RETURN_OFFICER", "mocr-19", "19", MUNICIPALITY, "Majlinda Komuna", "sq");
        listed("reception", "ro-xk-01", "RETURN_OFFICER", "reception-xk", null, ALL, "Burim Pritja", "sq");
        listed("commission", "cm-19-01", "COMMISSION", "commission-19", "19", MUNICIPALITY, "Valon Komisioni", "sq");
        listed("central", "cm-xk-01", "COMMISSION", "commission-xk", null, ALL, "Shqipe Qendrori", "sq");
        listed("dataofficer", "do-xk-01", "DATA_OFFICER", "ministry-xk", null, ALL, "Dren Statistika", "sq");
        listed("auditor", "au-xk-01", "AUDITOR", "audit-xk", null, ALL, "Agim Rishikimi", "sq");
        listed("admin", "ad-xk-01", "ADMINISTRATOR", "ops-xk", null, ALL, "Ema Operatori", "en");
        partner("partner-al", "pa-al-01", "Shqipëria");
        partner("partner-me", "pa-me-01", "Crna Gora");
        for (int number = 1; number <= MUNICIPALITIES; number++) {
            desksOf("%02d".formatted(number));
        }
    }

    private void listed(
            String username,
            String subject,
            String role,
            String organisation,
            String municipality,
            StaffMember.Scope scope,
            String name,
            String locale) {
        add(new StaffMember(username, subject, role, organisation, municipality, scope, name, locale, true));
    }

    /** A machine; nobody sits there, so the sign-in page does not offer it. */
    private void partner(String username, String subject, String name) {
        add(new StaffMember(username, subject, "PARTNER", username, null, OWN, name, "en", false));
    }

    /** Where a listed person sits at the desk, the desk's name signs in as that very person. */
    private void desksOf(String municipality) {
        desk("cw-" + municipality, "CASEWORKER", "csw-" + municipality, municipality, OWN, "Punonjëse " + municipality);
        desk(
                "sv-" + municipality,
                "SUPERVISOR",
                "csw-" + municipality,
                municipality,
                MUNICIPALITY,
                "Mbikëqyrëse " + municipality);
        desk(
                "ro-" + municipality,
                "RETURN_OFFICER",
                "mocr-" + municipality,
                municipality,
                MUNICIPALITY,
                "Zyrtare e kthimit " + municipality);
        desk(
                "cm-" + municipality,
                "COMMISSION",
                "commission-" + municipality,
                municipality,
                MUNICIPALITY,
                "Komisioni " + municipality);
        for (String kind : PROVIDER_KINDS) {
            String provider = "provider-" + kind + "-" + municipality;
            add(new StaffMember(
                    provider,
                    "pr-" + kind + "-" + municipality + "-01",
                    "PROVIDER",
                    provider,
                    municipality,
                    OWN,
                    "Ofruese " + kind + " " + municipality,
                    "sq",
                    false));
        }
    }

    private void desk(
            String username,
            String role,
            String organisation,
            String municipality,
            StaffMember.Scope scope,
            String name) {
        String subject = username + "-01";
        StaffMember person = members.values().stream()
                .filter(member -> member.subject().equals(subject))
                .findFirst()
                .orElse(new StaffMember(username, subject, role, organisation, municipality, scope, name, "sq", false));
        add(new StaffMember(
                username, subject, role, organisation, municipality, scope, person.name(), person.locale(), false));
    }

    private void add(StaffMember member) {
        members.put(member.username(), member);
    }

    Optional<StaffMember> named(String username) {
        return Optional.ofNullable(members.get(username));
    }

    /** The machines of partners across the border. */
    List<StaffMember> partners() {
        return members.values().stream()
                .filter(member -> member.role().equals("PARTNER"))
                .toList();
    }

    Collection<StaffMember> all() {
        return List.copyOf(members.values());
    }

    /** The few the sign-in page offers. */
    List<StaffMember> listed() {
        return members.values().stream().filter(StaffMember::listed).toList();
    }
}
