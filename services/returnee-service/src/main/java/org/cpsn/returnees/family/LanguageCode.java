package org.cpsn.returnees.family;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;

/** A language by its two-letter code in ISO 639-1; Romani has none there and goes by its three letters, rom. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@Constraint(validatedBy = LanguageCode.Known.class)
public @interface LanguageCode {
    String message() default "unknown_code";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null is not known, and no mistake. */
    final class Known implements ConstraintValidator<LanguageCode, String> {
        private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || code.equals("rom") || CODES.contains(code);
        }
    }
}
