package org.cpsn.web.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.CasesService.HistoryEvent;
import org.cpsn.web.services.NoSuchThing;
import org.cpsn.web.services.ServiceProblem;
import org.cpsn.web.staff.StaffNames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's desk: pick a case, read its history, and see it exactly as it was known at any moment. */
@Controller
class AuditPages {

    private static final int SIZE = 50;

    /** {@code step} is a place on the slider, {@code at} an exact moment in local time; {@code choose} says which. */
    record Moment(String choose, Integer step, String at, String time) {

        Moment {
            time = "occurred".equals(time) ? "occurred" : "recorded";
        }

        public boolean exact() {
            return "at".equals(choose) && !Typed.blank(at);
        }

        public boolean recorded() {
            return time.equals("recorded");
        }
    }

    /** A place on the slider: one moment, and everything that happened at it. */
    record Step(Instant at, List<HistoryEvent> events) {}

    private final CasesService cases;
    private final StaffNames staff;
    private final Words words;

    AuditPages(CasesService cases, StaffNames staff, Words words) {
        this.cases = cases;
        this.staff = staff;
        this.words = words;
    }

    @GetMapping("/audit")
    String pick(@RequestParam(required = false) String after, Model model) {
        var entries = cases.ids(after, SIZE).entries();
        model.addAttribute("cases", entries);
        model.addAttribute("after", after);
        model.addAttribute("next", entries.size() == SIZE ? entries.getLast().caseId() : null);
        return "audit/pick";
    }

    @GetMapping("/audit/cases/{id}/history")
    String history(@PathVariable String id, Model model) {
        var history = cases.history(id);
        staff.know(by(history.events()));
        model.addAttribute("history", history);
        return "audit/history";
    }

    @GetMapping("/audit/cases/{id}")
    String replay(
            @PathVariable String id,
            @ModelAttribute("moment") Moment moment,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        var events = cases.history(id).events();
        staff.know(by(events));
        var steps = steps(events, moment);
        if (steps.isEmpty()) throw new NoSuchThing();
        int last = steps.size() - 1;
        int step = moment.step() == null ? last : Math.clamp(moment.step(), 0, last);
        var asked = moment.exact()
                ? exact(moment.at())
                : Optional.of(steps.get(step).at());
        model.addAttribute("caseId", id);
        model.addAttribute("steps", steps);
        model.addAttribute("invalid", asked.isEmpty());
        model.addAttribute("step", step);
        asked.ifPresent(at -> {
            int reached = reached(steps, at);
            model.addAttribute("at", at);
            model.addAttribute("step", Math.max(0, reached));
            model.addAttribute(
                    "happened", reached < 0 ? null : steps.get(reached).events());
            model.addAttribute(
                    "known", reached < 0 ? null : known(id, at, moment).orElse(null));
        });
        return htmx == null ? "audit/replay" : "audit/replay :: known";
    }

    /** Before its first event a case was not known at all: that is an answer, not a failure. */
    private Optional<CasesService.CaseView> known(String id, Instant at, Moment moment) {
        try {
            return Optional.of(cases.asKnown(id, at, moment.time()));
        } catch (ServiceProblem problem) {
            if (problem.status() == 404) return Optional.empty();
            throw problem;
        }
    }

    private static List<Step> steps(List<HistoryEvent> events, Moment moment) {
        var byMoment = events.stream()
                .sorted(Comparator.comparing(HistoryEvent::sequence))
                .collect(Collectors.groupingBy(event -> when(event, moment), TreeMap::new, Collectors.toList()));
        return byMoment.entrySet().stream()
                .map(step -> new Step(step.getKey(), step.getValue()))
                .toList();
    }

    private static int reached(List<Step> steps, Instant at) {
        int reached = -1;
        for (int i = 0; i < steps.size(); i++) if (!steps.get(i).at().isAfter(at)) reached = i;
        return reached;
    }

    private static Instant when(HistoryEvent event, Moment moment) {
        return moment.recorded() ? event.recordedAt() : event.occurredAt();
    }

    /** The field counts in seconds, events do not: a second is meant to its end. */
    private Optional<Instant> exact(String at) {
        try {
            return Optional.of(LocalDateTime.parse(at)
                    .withNano(999_999_999)
                    .atZone(words.zone())
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<String> by(List<HistoryEvent> events) {
        return events.stream().map(HistoryEvent::by).toList();
    }
}
