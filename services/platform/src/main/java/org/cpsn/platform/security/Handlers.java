package org.cpsn.platform.security;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Looks at every handler when the service starts: one that nobody has thought about keeps the service from starting.
 */
final class Handlers implements SmartInitializingSingleton {
    private final RequestMappingHandlerMapping mapping;

    Handlers(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.cpsn")
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class);
    }

    @Override
    public void afterSingletonsInstantiated() {
        var forgotten = mapping.getHandlerMethods().values().stream()
                .filter(Handlers::isOurs)
                .filter(method -> !namesARole(method.getMethodAnnotation(Allowed.class)))
                .map(HandlerMethod::getShortLogMessage)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(", "));
        if (!forgotten.isEmpty()) {
            throw new IllegalStateException("Say with @Allowed who may call: " + forgotten);
        }
    }

    private static boolean namesARole(Allowed allowed) {
        return allowed != null && allowed.value().length > 0;
    }
}
