package org.cpsn.cases.staff;

import static org.cpsn.platform.security.Role.AUDITOR;
import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.COMMISSION;
import static org.cpsn.platform.security.Role.COORDINATOR;
import static org.cpsn.platform.security.Role.LIAISON;
import static org.cpsn.platform.security.Role.PROVIDER;
import static org.cpsn.platform.security.Role.RETURN_OFFICER;
import static org.cpsn.platform.security.Role.ROUNDTABLE_MEMBER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.AllowedToStaff;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Refused;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.web.Invalid;
import org.cpsn.platform.web.MunicipalityCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who is who among those who sign in. Tokens carry no name, so each says their own; whom they work for and what they
 * are is taken from the token alone, and nobody can say anything of somebody else.
 */
@RestController
@RequestMapping("/staff")
class StaffApi {
    /** Whom something in a case can be given to. */
    private static final Set<Role> IN_CASE_WORK = EnumSet.of(CASEWORKER, SUPERVISOR, ROUNDTABLE_MEMBER);

    private final StaffDirectory directory;
    private final Clock clock;
    private final Period leftAfter;

    /** @param leftAfter whoever has not signed in for so long is nobody's colleague any more; the name stays known */
    StaffApi(StaffDirectory directory, Clock clock, @Value("${cpsn.staff.left-after:P180D}") Period leftAfter) {
        this.directory = directory;
        this.clock = clock;
        this.leftAfter = leftAfter;
    }

    record Announcement(@NotBlank @Size(max = 120) String name) {}

    record Ids(@NotNull @Size(max = 200) List<@NotBlank @Size(max = 64) String> ids) {}

    record Named(String id, String name) {}

    record Names(List<Named> staff) {}

    record Colleagues(List<StaffMember> colleagues) {}

    /** Says under which name the asker is known; the same again changes nothing but when they were last seen. */
    @PutMapping("/me")
    @AllowedToStaff
    ResponseEntity<Void> announce(@RequestBody @Valid Announcement body, Caseworker who) {
        directory.announce(who, body.name().strip(), clock.instant());
        return ResponseEntity.noContent().build();
    }

    /**
     * The names of those asked for, and of everybody in the asker's own organisation, whom the next page is likely to
     * name. Whoever has never said their name is left out.
     */
    @PostMapping("/names")
    @Allowed({
        CASEWORKER,
        SUPERVISOR,
        ROUNDTABLE_MEMBER,
        PROVIDER,
        LIAISON,
        COORDINATOR,
        RETURN_OFFICER,
        COMMISSION,
        AUDITOR
    })
    Names names(@RequestBody @Valid Ids body, Caseworker who) {
        return new Names(directory.known(body.ids(), who.organisation()).stream()
                .map(member -> new Named(member.id(), member.name()))
                .toList());
    }

    /**
     * To whom a case of this municipality can be assigned, shared or handed over, or who can be invited to its
     * roundtable.
     *
     * @param municipality the asker's own unless said otherwise
     */
    @GetMapping("/colleagues")
    @Allowed({CASEWORKER, SUPERVISOR})
    Colleagues colleagues(
            @RequestParam(required = false) @MunicipalityCode String municipality,
            @RequestParam(defaultValue = "CASEWORKER,SUPERVISOR") Set<Role> role,
            Caseworker who) {
        if (!IN_CASE_WORK.containsAll(role))
            throw new Invalid("role", "unknown_code", "Colleagues work on cases or sit at their roundtables.");
        var where = municipality == null ? who.municipality() : municipality;
        if (!who.mayActIn(where)) throw new Refused("colleagues", List.of());
        var since = clock.instant().atOffset(ZoneOffset.UTC).minus(leftAfter).toInstant();
        return new Colleagues(directory.colleagues(where, role, since));
    }
}
