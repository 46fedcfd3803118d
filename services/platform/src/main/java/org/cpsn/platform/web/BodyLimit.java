package org.cpsn.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Reads a body once, as far as it may go, whether or not its length was announced. Comes after authentication. */
@Component
@Order(0)
final class BodyLimit extends OncePerRequestFilter {
    private static final int BYTES = 64 * 1024;

    private final HandlerExceptionResolver problems;

    BodyLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getContentLengthLong() > BYTES
                ? null
                : request.getInputStream().readNBytes(BYTES + 1);
        if (body == null || body.length > BYTES) {
            problems.resolveException(request, response, null, new TooLarge());
        } else {
            chain.doFilter(new ReadRequest(request, body), response);
        }
    }
}
