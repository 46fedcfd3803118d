package org.cpsn.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/** One of the 38 municipalities, by its two-digit code 01 to 38; null is left to {@code @NotNull}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Constraint(validatedBy = MunicipalityCode.Known.class)
public @interface MunicipalityCode {
    String message() default "unknown_code";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether a code is one of the 38. */
    final class Known implements ConstraintValidator<MunicipalityCode, String> {
        private static final Pattern CODE = Pattern.compile("0[1-9]|[12][0-9]|3[0-8]");

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || CODE.matcher(code).matches();
        }
    }
}
