package org.cpsn.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Gives every request a name that its log lines, its events and its answer share, and is the last to catch what the
 * request throws: past it, the container would log the message of an exception, and that may quote a personal value.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Correlation extends OncePerRequestFilter {
    static final String HEADER = "X-Correlation-Id";
    private static final String NAME = "correlationId";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final HandlerExceptionResolver problems;

    Correlation(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** The name of this request. */
    static String of(HttpServletRequest request) {
        return (String) request.getAttribute(NAME);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = request.getHeader(HEADER);
        var id = given != null && SANE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.setAttribute(NAME, id);
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable(NAME, id)) {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException escaped) {
            if (response.isCommitted()) throw escaped;
            if (problems.resolveException(request, response, null, escaped) == null) {
                response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }
}
