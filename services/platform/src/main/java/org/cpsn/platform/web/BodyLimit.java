package org.cpsn.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
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
    private final List<BodyAllowance> allowances;

    BodyLimit(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            ObjectProvider<BodyAllowance> allowances) {
        this.problems = problems;
        this.allowances = allowances.stream().toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = most(request.getRequestURI());
        long announced = request.getContentLengthLong();
        var body = announced > most
                ? null
                // no more is set aside than was announced
                : request.getInputStream().readNBytes(announced < 0 ? most + 1 : (int) announced);
        if (body == null || body.length > most) {
            problems.resolveException(request, response, null, new TooLarge());
        } else {
            chain.doFilter(new ReadRequest(request, body), response);
        }
    }

    private int most(String path) {
        return allowances.stream()
                .filter(allowance -> allowance.path().matcher(path).matches())
                .mapToInt(BodyAllowance::bytes)
                .max()
                .orElse(BYTES);
    }
}
