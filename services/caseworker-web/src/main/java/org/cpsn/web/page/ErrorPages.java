package org.cpsn.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.cpsn.web.services.NoSuchThing;
import org.cpsn.web.services.ServiceProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** A failure told honestly: what happened, that nothing was lost, what to do, and the number to quote. */
@ControllerAdvice
class ErrorPages {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    @ExceptionHandler
    ModelAndView refused(ServiceProblem problem, HttpServletRequest request) {
        log.warn("{}", problem.getMessage());
        if (problem.status() == 401 && "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null) {
            return new ModelAndView("redirect:/oauth2/authorization/cpsn");
        }
        return page(HttpStatusCode.valueOf(problem.status()));
    }

    @ExceptionHandler({NoSuchThing.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notThere(Exception gone) {
        return page(HttpStatus.NOT_FOUND);
    }

    private static ModelAndView page(HttpStatusCode status) {
        var id = MDC.get("correlationId");
        return new ModelAndView(
                "error", Map.of("status", status.value(), "correlationId", id == null ? "" : id), status);
    }
}
