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

/**
 * A country by its code in ISO 3166-1 alpha-2. Kosovo is not among them (XK is the user-assigned code), and nobody
 * returns to Kosovo from Kosovo.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@Constraint(validatedBy = CountryCode.Known.class)
public @interface CountryCode {
    String message() default "unknown_code";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether a code is one of the list; null is left to {@code @NotNull}. */
    final class Known implements ConstraintValidator<CountryCode, String> {
        private static final Set<String> CODES = Set.of(Locale.getISOCountries());

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || CODES.contains(code);
        }
    }
}
