package org.cpsn.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field is to blame and why, in our own words: those of the libraries quote what was sent. */
final class InputErrors {
    private static final String BODY = "body";

    private InputErrors() {}

    static List<InvalidField> in(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case JacksonException json when json.getCause() instanceof Invalid ours -> ours.errors();
            case JacksonException json -> List.of(in(json));
            case null -> List.of(InvalidField.required(BODY));
            default -> List.of(InvalidField.malformed(BODY));
        };
    }

    private static InvalidField in(JacksonException json) {
        var field = path(json);
        return switch (json) {
            case UnrecognizedPropertyException unknown ->
                new InvalidField(field, "unknown_field", "This field is not known.");
            case InvalidFormatException format when format.getTargetType().isEnum() -> InvalidField.unknownCode(field);
            case InvalidFormatException format -> InvalidField.malformed(field);
            case MismatchedInputException absent
            when absent.getTargetType() != null
                    && absent.getTargetType().isPrimitive()
                    && (absent.getCurrentToken() == JsonToken.VALUE_NULL
                            || absent.getCurrentToken() == JsonToken.END_OBJECT) -> InvalidField.required(field);
            default -> InvalidField.malformed(field);
        };
    }

    private static String path(JacksonException json) {
        var path = new StringBuilder();
        for (var step : json.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? BODY : path.toString();
    }

    static List<InvalidField> in(MethodArgumentNotValidException invalid) {
        return sorted(invalid.getAllErrors().stream().map(InputErrors::of));
    }

    static List<InvalidField> in(HandlerMethodValidationException invalid) {
        return sorted(invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> error instanceof ObjectError object
                                ? of(object)
                                : of(
                                        result.getMethodParameter().getParameterName(),
                                        result.unwrap(error, ConstraintViolation.class)))));
    }

    static List<InvalidField> in(ConstraintViolationException invalid) {
        return sorted(invalid.getConstraintViolations().stream()
                .map(violation -> of(lastOf(violation.getPropertyPath()), violation)));
    }

    static List<InvalidField> in(MethodArgumentTypeMismatchException mismatch) {
        var type = mismatch.getRequiredType();
        return List.of(
                type != null && type.isEnum()
                        ? InvalidField.unknownCode(mismatch.getName())
                        : InvalidField.malformed(mismatch.getName()));
    }

    private static InvalidField of(ObjectError error) {
        var field = error instanceof FieldError fieldError ? fieldError.getField() : BODY;
        return error.contains(ConstraintViolation.class)
                ? of(field, error.unwrap(ConstraintViolation.class))
                : InvalidField.malformed(field);
    }

    private static InvalidField of(String field, ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        var name = constraint.getAnnotation().annotationType().getSimpleName();
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> InvalidField.required(field);
            case "Size", "Length" -> size(field, violation.getInvalidValue(), constraint.getAttributes());
            case "Past", "PastOrPresent" -> new InvalidField(field, "in_future", "This lies in the future.");
            case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax", "Range" ->
                new InvalidField(field, "out_of_range", "This number is too small or too large.");
            case "Pattern", "Email", "UUID" -> InvalidField.malformed(field);
            // A constraint of our own says its code in its message: a plain word, no sentence.
            default ->
                violation.getMessageTemplate().matches("[a-z_]{1,40}")
                        ? new InvalidField(field, violation.getMessageTemplate(), "This is not valid.")
                        : new InvalidField(field, "invalid", "This is not valid.");
        };
    }

    private static InvalidField size(String field, Object value, Map<String, Object> limits) {
        var many = value instanceof Collection
                || value instanceof Map
                || (value != null && value.getClass().isArray());
        var length = switch (value) {
            case CharSequence text -> text.length();
            case Collection<?> collection -> collection.size();
            case Map<?, ?> map -> map.size();
            case null, default -> Integer.MAX_VALUE;
        };
        var most = (int) limits.get("max");
        if (length > most) {
            return many
                    ? new InvalidField(field, "too_many", "At most " + most + ".")
                    : new InvalidField(field, "too_long", "At most " + most + " characters.");
        }
        var least = (int) limits.get("min");
        return many
                ? new InvalidField(field, length == 0 ? "required" : "too_few", "At least " + least + ".")
                : new InvalidField(field, length == 0 ? "required" : "too_short", "At least " + least + " characters.");
    }

    private static String lastOf(Path path) {
        var last = BODY;
        for (var node : path) last = node.getName();
        return last;
    }

    private static List<InvalidField> sorted(Stream<InvalidField> errors) {
        return errors.distinct()
                .sorted(Comparator.comparing(InvalidField::field).thenComparing(InvalidField::code))
                .collect(Collectors.toUnmodifiableList());
    }
}
