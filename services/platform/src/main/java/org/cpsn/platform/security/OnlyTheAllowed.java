package org.cpsn.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Lets a request through to one of our handlers only when the asker has one of the roles its {@link Allowed} names. */
final class OnlyTheAllowed implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !Handlers.isOurs(method)) return true;
        var allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)
                || !signedIn.getPrincipal().is(allowed.value())) {
            throw new Refused(request.getMethod() + " " + pattern(request), namedInPath(request));
        }
        return true;
    }

    private static Object pattern(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }

    private static List<String> namedInPath(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? new TreeMap<Object, Object>(variables)
                        .values().stream().map(String::valueOf).toList()
                : List.of();
    }
}
