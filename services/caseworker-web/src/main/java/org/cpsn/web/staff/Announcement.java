package org.cpsn.web.staff;

import org.cpsn.web.services.ServiceProblem;
import org.cpsn.web.services.StaffService;
import org.cpsn.web.signin.CpsnUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Tells case-service how whoever has just signed in is called: only the ID token says it, and only this front-end gets
 * to see that. Signing in does not depend on it.
 */
@Component
class Announcement {

    private static final Logger log = LoggerFactory.getLogger(Announcement.class);

    private final StaffService staff;
    private final StaffNames names;

    Announcement(StaffService staff, StaffNames names) {
        this.staff = staff;
        this.names = names;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        if (!(event.getAuthentication().getPrincipal() instanceof CpsnUser user)) return;
        var person = user.person();
        // the provider told no name
        if (person.name().equals(person.id())) return;
        try {
            staff.announce(person.name());
            names.remember(person.id(), person.name());
        } catch (ServiceProblem problem) {
            log.warn("{} has signed in and could not be announced: {}", person.id(), problem.getMessage());
        }
    }
}
