package org.cpsn.notifications.clock;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cpsn.notifications.notice.Address;
import org.cpsn.platform.security.Role;

/**
 * Whose something is.
 *
 * @param municipality null where it is the whole country's
 * @param responsible staff id; null where anybody with the role is meant
 * @param role code of a role; null where a person is meant
 */
public record Whose(String municipality, String responsible, String role) {
    /** Until it is known whose it is. */
    static final Whose NOBODYS = new Whose(null, null, null);

    /** The addresses of those who are told, each once. */
    List<String> addresses(Stream<Audience> audience) {
        return audience.map(this::address).flatMap(Optional::stream).distinct().toList();
    }

    private Optional<String> address(Audience audience) {
        return switch (audience) {
            case RESPONSIBLE ->
                responsible != null
                        ? Optional.of(Address.person(responsible))
                        : known(role).map(inTheMunicipality());
            case SUPERVISOR -> Optional.ofNullable(municipality).map(code -> Address.role(Role.SUPERVISOR, code));
            case COORDINATOR -> Optional.of(Address.role(Role.COORDINATOR));
        };
    }

    private Function<Role, String> inTheMunicipality() {
        return known -> municipality == null ? Address.role(known) : Address.role(known, municipality);
    }

    /** A role that only a newer service knows has nobody here. */
    private static Optional<Role> known(String code) {
        return Stream.of(Role.values()).filter(role -> role.name().equals(code)).findFirst();
    }
}
