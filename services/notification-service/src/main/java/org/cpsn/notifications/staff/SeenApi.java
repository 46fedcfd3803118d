package org.cpsn.notifications.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cpsn.notifications.notice.Address;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.security.WhoIsAsking;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes who was here, from every request that carries a person's token; not with each, they come too often. */
@Component
class SeenApi implements HandlerInterceptor, WebMvcConfigurer {
    private static final Duration AGAIN_AFTER = Duration.ofHours(1);
    private static final int MOST = 20_000;

    private final KnownStaff staff;
    private final Clock clock;
    private final Map<Caseworker, Instant> noted = new ConcurrentHashMap<>();

    SeenApi(KnownStaff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/actuator/**", "/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && request.getUserPrincipal() != null) note(WhoIsAsking.now());
        return true;
    }

    private void note(Caseworker who) {
        // a partner's machine reads no mail
        if (who.is(Role.PARTNER)) return;
        var now = clock.instant();
        var before = noted.get(who);
        if (before != null && before.plus(AGAIN_AFTER).isAfter(now)) return;
        if (noted.size() > MOST) noted.clear();
        staff.seen(who.id(), Set.copyOf(Address.of(who)), now);
        noted.put(who, now);
    }
}
