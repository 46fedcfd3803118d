package org.cpsn.web.page;

import org.cpsn.web.language.Words;
import org.cpsn.web.services.ServiceProblem;
import org.springframework.stereotype.Component;

/**
 * Translates a service's refusal: rules and codes by their names, the service's own sentence where there is no word.
 */
@Component
public class Refusals {

    private final Words words;

    Refusals(Words words) {
        this.words = words;
    }

    public Faults of(ServiceProblem problem) {
        var faults = new Faults();
        add(faults, problem);
        return faults;
    }

    public void add(Faults faults, ServiceProblem problem) {
        faults.status(problem.status());
        var told = problem.told();
        faults.about(told.about());
        if (problem.isStale()) {
            faults.stale(told.changedSince(), told.currentVersion());
            return;
        }
        if (problem.mayHaveHappened()) {
            faults.unanswered();
            faults.general(words.say("fault.away"));
            return;
        }
        for (var error : told.errors()) {
            var field = error.field() == null ? null : error.field().replaceAll("[\\[.].*", "");
            var instead = error.message() == null ? words.say("fault.invalid") : error.message();
            var byCode = words.sayOr(instead, "fault." + error.code());
            var message = field == null ? byCode : words.sayOr(byCode, "fault." + field + "." + error.code());
            if (field == null || field.isBlank()) faults.general(message);
            else faults.at(field, message);
        }
        if (told.rule() != null) {
            faults.broken(told.rule());
            faults.general(words.sayOr(told.detail() == null ? told.rule() : told.detail(), "rule." + told.rule()));
        } else if (told.errors().isEmpty()) {
            faults.general(words.say(problem.status() == 413 ? "fault.tooLarge" : "fault.refused"));
        }
    }

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }
}
