package org.cpsn.stories;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A story that needs the running {@link Net}: it takes it as a parameter. One net serves all stories. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithNet.Resolver.class)
@interface WithNet {

    /** JUnit closes what it keeps in the root store when the last story is told. */
    final class Resolver implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext story) {
            return parameter.getParameter().getType() == Net.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext story) {
            return story.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Net.class, first -> Net.start(), Net.class);
        }
    }
}
