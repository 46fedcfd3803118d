package org.cpsn.platform.web;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.cpsn.platform.axon.StaleVersion;
import org.cpsn.platform.domain.Rejected;
import org.cpsn.platform.mongo.ReadModelBehind;
import org.cpsn.platform.observability.Unquoted;
import org.cpsn.platform.security.Refused;
import org.cpsn.platform.security.WhoIsAsking;
import org.cpsn.platform.web.Problem.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;

/** The one place that turns a refusal or a failure into an answer. */
@RestControllerAdvice
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ReadLog readLog;

    Problems(ReadLog readLog) {
        this.readLog = readLog;
    }

    @ExceptionHandler(Throwable.class)
    ResponseEntity<Problem> answer(Throwable failure, HttpServletRequest request) {
        var problem = problemOf(failure, request).under(Correlation.of(request));
        return ResponseEntity.status(problem.status())
                .headers(headersOf(failure, problem))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Problem problemOf(Throwable failure, HttpServletRequest request) {
        return switch (failure) {
            case Rejected no when no.rule().aboutPermission() -> forbidden(no, request);
            case Rejected no -> Problem.broken(no);
            case StaleVersion stale -> Problem.stale(stale);
            case Missing missing -> Problem.of(Kind.NOT_FOUND, missing.getMessage());
            case Refused refused -> refused(refused.what(), refused.subjects());
            case AccessDeniedException denied -> refused(request.getMethod(), List.of());
            case AuthenticationServiceException identityAway -> away(identityAway);
            case AuthenticationException nobody -> Problem.of(Kind.UNAUTHENTICATED);
            case Invalid invalid -> Problem.invalid(invalid.errors());
            case HttpMessageNotReadableException unreadable -> Problem.invalid(InputErrors.in(unreadable));
            case MethodArgumentNotValidException invalid -> Problem.invalid(InputErrors.in(invalid));
            case HandlerMethodValidationException invalid
            when !invalid.isForReturnValue() -> Problem.invalid(InputErrors.in(invalid));
            case ConstraintViolationException invalid -> Problem.invalid(InputErrors.in(invalid));
            case MethodArgumentTypeMismatchException mismatch -> Problem.invalid(InputErrors.in(mismatch));
            case MissingServletRequestParameterException missing ->
                Problem.invalid(List.of(InvalidField.required(missing.getParameterName())));
            case ReadModelBehind behind -> Problem.of(Kind.STORE_AWAY, behind.getMessage());
            case NotYet notYet -> Problem.of(Kind.STORE_AWAY, notYet.getMessage());
            case TooLarge tooLarge -> Problem.of(Kind.TOO_LARGE);
            case TooSoon soon -> Problem.of(Kind.TOO_MANY_REQUESTS);
            case VersionNotSaid notSaid -> Problem.of(Kind.PRECONDITION_REQUIRED);
            // The asker has hung up; nobody reads this answer and nothing is wrong here.
            case AsyncRequestNotUsableException gone -> Problem.of(Kind.UNEXPECTED);
            case ErrorResponse known
            when known.getStatusCode().is4xxClientError() ->
                Problem.of(Kind.of(known.getStatusCode().value()));
            default -> wrapped(failure);
        };
    }

    /** A framework may have wrapped an answer of ours, or the news that a store is away. */
    private static Problem wrapped(Throwable failure) {
        for (var cause : causes(failure)) {
            switch (cause) {
                case Rejected no -> {
                    return Problem.broken(no);
                }
                case StaleVersion stale -> {
                    return Problem.stale(stale);
                }
                default -> {
                    if (isStoreAway(cause)) return away(failure);
                }
            }
        }
        LOG.error("Unexpected failure", Unquoted.of(failure));
        return Problem.of(Kind.UNEXPECTED);
    }

    private static Problem away(Throwable failure) {
        LOG.warn("A store is away", Unquoted.of(failure));
        return Problem.of(Kind.STORE_AWAY);
    }

    private static boolean isStoreAway(Throwable failure) {
        return switch (failure) {
            case DataAccessResourceFailureException _,
                    TransientDataAccessResourceException _,
                    QueryTimeoutException _,
                    CannotCreateTransactionException _,
                    MongoTimeoutException _,
                    MongoSocketException _,
                    MongoServerUnavailableException _,
                    MongoNotPrimaryException _,
                    MongoNodeIsRecoveringException _,
                    RetriableException _ -> true;
            case SQLException sql ->
                sql.getSQLState() != null && sql.getSQLState().matches("(08|57P).*");
            default -> false;
        };
    }

    /** Somebody asked a subject for what is not theirs to ask: a refusal like any other, with the rule's own words. */
    private Problem forbidden(Rejected no, HttpServletRequest request) {
        var problem = refused(no.rule().name(), subjectsOf(request));
        return problem.status() == 403 ? Problem.broken(no) : problem;
    }

    /** The ids in the address. */
    private static List<String> subjectsOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables.values().stream().map(String::valueOf).toList()
                : List.of();
    }

    /** A refusal that cannot be written down stays a refusal, but is told as the failure it is. */
    private Problem refused(String what, List<String> subjects) {
        try {
            readLog.refused(WhoIsAsking.now(), what, subjects);
            return Problem.of(Kind.FORBIDDEN);
        } catch (DataAccessException | TransactionException notWritten) {
            return wrapped(notWritten);
        }
    }

    private static HttpHeaders headersOf(Throwable failure, Problem problem) {
        var headers = new HttpHeaders();
        if (failure instanceof ErrorResponse known) headers.putAll(known.getHeaders());
        if (problem.status() == 401) headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        if (failure instanceof TooSoon soon) headers.set(HttpHeaders.RETRY_AFTER, Long.toString(soon.seconds()));
        if (problem.status() == 503) headers.set(HttpHeaders.RETRY_AFTER, "5");
        return headers;
    }

    private static Iterable<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
    }
}
