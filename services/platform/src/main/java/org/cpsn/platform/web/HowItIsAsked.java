package org.cpsn.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.personal.KeyedTokens;
import org.cpsn.platform.security.WhoIsAsking;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/** Lets a command handler take {@link Asked} as an argument: who asks, under which id, on what knowledge. */
final class HowItIsAsked implements HandlerMethodArgumentResolver {
    static final String KEY = "Idempotency-Key";
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    /** A sequence number in quotes; 18 digits always fit into a long. */
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private final KeyedTokens tokens;

    HowItIsAsked(KeyedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asked.class;
    }

    @Override
    public Asked resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest webRequest,
            WebDataBinderFactory binders) {
        var request = webRequest.getNativeRequest(HttpServletRequest.class);
        var creates = parameter.hasMethodAnnotation(Creates.class);
        return new Asked(
                WhoIsAsking.now(),
                commandId(request),
                creates ? null : expectedVersion(request),
                Correlation.of(request),
                fingerprint(request));
    }

    private static String commandId(HttpServletRequest request) {
        var key = request.getHeader(KEY);
        if (key == null) throw new Invalid(KEY, "required", "Every command carries an id made by who asks.");
        if (!UUID.matcher(key).matches()) throw new Invalid(KEY, "malformed", "This must be a UUID.");
        return key.toLowerCase(Locale.ROOT);
    }

    /** null for "whatever it is now", as {@link Asked} has it. */
    private static Long expectedVersion(HttpServletRequest request) {
        var seen = request.getHeader(HttpHeaders.IF_MATCH);
        if (seen == null) throw new VersionNotSaid();
        if (seen.equals("*")) return null;
        var version = VERSION.matcher(seen);
        if (version.matches()) return Long.valueOf(version.group(1));
        throw new Invalid(HttpHeaders.IF_MATCH, "malformed", "This must be one version in quotes, or *.");
    }

    /** Keyed, because a plain digest of a short body could be guessed. */
    private String fingerprint(HttpServletRequest request) {
        var asked = new ByteArrayOutputStream();
        asked.writeBytes((request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
        var read = WebUtils.getNativeRequest(request, ReadRequest.class);
        if (read == null) throw new IllegalStateException("The body of a command was not kept: BodyLimit is missing.");
        asked.writeBytes(read.body());
        return tokens.hmac("command-fingerprint", asked.toByteArray());
    }
}
