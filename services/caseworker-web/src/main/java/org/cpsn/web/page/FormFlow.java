package org.cpsn.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cpsn.web.services.Answer;
import org.cpsn.web.services.Asking;
import org.cpsn.web.services.ServiceProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The way of every form: send it, go on where it leads, or show it again with what was typed and what was wrong. */
@Component
public class FormFlow {
    private static final String TAKEN = "cpsn-taken";

    private final Refusals refusals;

    FormFlow(Refusals refusals) {
        this.refusals = refusals;
    }

    /**
     * @param faults what the form itself already found wrong; then nothing is sent
     * @param key the key the form came with
     * @param send sends the command
     * @param next the page to go to, by the answer
     * @param again fills the model for the same form and names its template
     */
    public String send(
            Faults faults,
            String key,
            Supplier<Answer> send,
            Function<Answer, String> next,
            Model model,
            HttpServletResponse response,
            Supplier<String> again) {
        if (faults.none()) {
            try {
                var leadsTo = "redirect:" + next.apply(send.get());
                taken(key, response);
                return leadsTo;
            } catch (ServiceProblem problem) {
                if (!problem.isAnAnswerToTheForm()) throw problem;
                refusals.add(faults, problem);
            }
        }
        return again(faults, key, model, response, again);
    }

    /** Tells the page that keeps what was typed that this form needs no keeping any more. The key says nothing else. */
    public static void taken(String key, HttpServletResponse response) {
        if (key == null) return;
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(TAKEN, key.replaceAll("[^A-Za-z0-9-]", ""))
                        .path("/")
                        .maxAge(Duration.ofMinutes(1))
                        .sameSite("Strict")
                        .build()
                        .toString());
    }

    public String again(Faults faults, String key, Model model, HttpServletResponse response, Supplier<String> again) {
        response.setStatus(faults.status());
        model.addAttribute("faults", faults);
        // a refused command had no effect, so another content may go under another key
        model.addAttribute("key", faults.isUnanswered() ? key : Asking.newKey());
        return again.get();
    }

    /** A form shown for the first time. */
    public void fresh(Model model) {
        model.addAttribute("faults", new Faults());
        model.addAttribute("key", Asking.newKey());
    }
}
