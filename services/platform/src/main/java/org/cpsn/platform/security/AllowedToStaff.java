package org.cpsn.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What everybody who signs in may do for themselves; a partner's machine and a service are nobody of these. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Allowed({
    Role.CASEWORKER,
    Role.SUPERVISOR,
    Role.ROUNDTABLE_MEMBER,
    Role.PROVIDER,
    Role.LIAISON,
    Role.COORDINATOR,
    Role.RETURN_OFFICER,
    Role.COMMISSION,
    Role.DATA_OFFICER,
    Role.AUDITOR,
    Role.ADMINISTRATOR
})
public @interface AllowedToStaff {}
