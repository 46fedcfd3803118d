package org.cpsn.web.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.PlansService.Plan;
import org.cpsn.web.services.ReferralsService.Provider;

/**
 * A case plan while it is being written. Goals and interventions travel with the form; nothing is kept on the side.
 *
 * @param planId the draft that is gone on with; null for a new one
 * @param basedOn its edition; null for a new one
 */
record PlanForm(String planId, String basedOn, List<GoalForm> goals) {
    static final int MOST_GOALS = 8;
    static final int MOST_INTERVENTIONS = 6;

    record GoalForm(String goalId, String goal, List<InterventionForm> interventions) {
        boolean isEmpty() {
            return Typed.blank(goal) && interventions.stream().allMatch(InterventionForm::isEmpty);
        }

        public boolean full() {
            return interventions.size() >= MOST_INTERVENTIONS;
        }
    }

    record InterventionForm(
            String interventionId,
            String service,
            String what,
            String providerId,
            String provider,
            String responsible,
            Typed.Day until) {

        static InterventionForm of(String responsible) {
            return new InterventionForm(null, null, null, null, null, responsible, Typed.Day.NONE);
        }

        /** Who is responsible stands there before anything was written. */
        boolean isEmpty() {
            return Typed.blank(service)
                    && Typed.blank(what)
                    && Typed.blank(providerId)
                    && Typed.blank(provider)
                    && until.blank();
        }
    }

    static PlanForm empty(String responsible) {
        return new PlanForm(null, null, List.of(emptyGoal(responsible)));
    }

    private static GoalForm emptyGoal(String responsible) {
        return new GoalForm(null, null, List.of(InterventionForm.of(responsible)));
    }

    static PlanForm goingOnWith(Plan draft) {
        return new PlanForm(draft.planId(), String.valueOf(draft.edition()), goalsOf(draft));
    }

    /** A new draft that begins with what is in force: the parts keep their ids, and so what became of them. */
    static PlanForm revising(Plan inForce) {
        return new PlanForm(null, null, goalsOf(inForce));
    }

    private static List<GoalForm> goalsOf(Plan plan) {
        return plan.goals().stream()
                .map(goal -> new GoalForm(
                        goal.goalId(),
                        goal.goal(),
                        goal.interventions().stream()
                                .map(part -> new InterventionForm(
                                        part.interventionId(),
                                        part.service(),
                                        part.what(),
                                        part.providerId(),
                                        part.provider(),
                                        part.responsible(),
                                        part.until() == null ? Typed.Day.NONE : Typed.Day.of(part.until())))
                                .toList()))
                .toList();
    }

    /** The fields as the browser sends them: {@code goal-0}, {@code service-0-1} and so on. */
    static PlanForm typed(Map<String, String> fields) {
        var goals = new ArrayList<GoalForm>();
        for (int g = 0; g < MOST_GOALS && fields.containsKey("goal-" + g); g++) {
            var parts = new ArrayList<InterventionForm>();
            for (int i = 0; i < MOST_INTERVENTIONS && fields.containsKey("service-" + g + "-" + i); i++)
                parts.add(intervention(fields, "-" + g + "-" + i));
            goals.add(new GoalForm(Typed.orNull(fields.get("goalId-" + g)), fields.get("goal-" + g), parts));
        }
        return new PlanForm(Typed.orNull(fields.get("planId")), Typed.orNull(fields.get("basedOn")), goals);
    }

    private static InterventionForm intervention(Map<String, String> fields, String at) {
        return new InterventionForm(
                Typed.orNull(fields.get("interventionId" + at)),
                Typed.orNull(fields.get("service" + at)),
                fields.get("what" + at),
                Typed.orNull(fields.get("providerId" + at)),
                fields.get("provider" + at),
                fields.get("responsible" + at),
                new Typed.Day(
                        fields.get("until" + at + ".day"),
                        fields.get("until" + at + ".month"),
                        fields.get("until" + at + ".year")));
    }

    /** What can be chosen: providers near by, and whoever was chosen before. */
    public List<Provider> providersFor(InterventionForm part, List<Provider> near, Map<String, String> names) {
        var chosen = part.providerId();
        if (chosen == null || near.stream().anyMatch(provider -> provider.id().equals(chosen))) return near;
        var more = new ArrayList<>(near);
        more.add(Provider.named(chosen, names.getOrDefault(chosen, chosen)));
        return more;
    }

    public boolean full() {
        return goals.size() >= MOST_GOALS;
    }

    /** What a button of the form asks for: {@code add-goal}, {@code add-0}, {@code remove-0}, {@code remove-0-1}. */
    PlanForm changed(String action, String responsible) {
        var step = action.split("-");
        var all = new ArrayList<>(goals);
        if (action.equals("add-goal") && !full()) all.add(emptyGoal(responsible));
        else if (step.length > 1 && step[1].matches("\\d") && Integer.parseInt(step[1]) < all.size()) {
            int g = Integer.parseInt(step[1]);
            if (step[0].equals("remove") && step.length == 2) all.remove(g);
            else all.set(g, changed(all.get(g), step, responsible));
        }
        return new PlanForm(planId, basedOn, all);
    }

    private static GoalForm changed(GoalForm goal, String[] step, String responsible) {
        var parts = new ArrayList<>(goal.interventions());
        if (step[0].equals("add") && !goal.full()) parts.add(InterventionForm.of(responsible));
        if (step[0].equals("remove") && step[2].matches("\\d") && Integer.parseInt(step[2]) < parts.size())
            parts.remove(Integer.parseInt(step[2]));
        return new GoalForm(goal.goalId(), goal.goal(), parts);
    }

    PlanForm on(String planId, String basedOn) {
        return new PlanForm(planId, basedOn, goals);
    }

    /** @param submit a draft may be as incomplete as it is, what goes to the supervisor may not */
    Faults check(boolean submit, Words words) {
        var faults = new Faults();
        if (submit && goals.stream().allMatch(GoalForm::isEmpty)) {
            faults.at(goals.isEmpty() ? null : "goal-0", words.say("fault.goals.required"));
            return faults;
        }
        for (int g = 0; g < goals.size(); g++) {
            var goal = goals.get(g);
            if (goal.isEmpty()) continue;
            if (submit && Typed.blank(goal.goal())) faults.at("goal-" + g, words.say("fault.goal.required"));
            notLonger(faults, "goal-" + g, goal.goal(), 1_000, words);
            if (submit && goal.interventions().stream().allMatch(InterventionForm::isEmpty))
                faults.at(
                        goal.interventions().isEmpty() ? "goal-" + g : "service-" + g + "-0",
                        words.say("fault.interventions.required"));
            for (int i = 0; i < goal.interventions().size(); i++)
                check(goal.interventions().get(i), "-" + g + "-" + i, submit, faults, words);
        }
        return faults;
    }

    private static void check(InterventionForm part, String at, boolean submit, Faults faults, Words words) {
        if (part.isEmpty()) return;
        if (submit && part.service() == null) faults.at("service" + at, words.say("fault.serviceType.required"));
        if (submit && Typed.blank(part.responsible()))
            faults.at("responsible" + at, words.say("fault.responsible.required"));
        if (part.until().blank() ? submit : part.until().date().isEmpty())
            faults.at("until" + at, words.say("fault.planUntil.malformed"));
        notLonger(faults, "what" + at, part.what(), 500, words);
        notLonger(faults, "provider" + at, part.provider(), 200, words);
        notLonger(faults, "responsible" + at, part.responsible(), 64, words);
    }

    private static void notLonger(Faults faults, String field, String text, int most, Words words) {
        if (text != null && text.strip().length() > most) faults.at(field, words.say("fault.too_long"));
    }

    Map<String, Object> body(boolean submit) {
        var body = new LinkedHashMap<String, Object>();
        body.put(
                "goals",
                goals.stream()
                        .filter(goal -> !goal.isEmpty())
                        .map(PlanForm::bodyOf)
                        .toList());
        if (basedOn != null) body.put("basedOn", basedOn);
        body.put("submit", submit);
        return body;
    }

    private static Map<String, Object> bodyOf(GoalForm goal) {
        var body = new LinkedHashMap<String, Object>();
        body.put("goalId", goal.goalId());
        body.put("goal", Typed.orNull(goal.goal()));
        body.put(
                "interventions",
                goal.interventions().stream()
                        .filter(part -> !part.isEmpty())
                        .map(PlanForm::bodyOf)
                        .toList());
        return body;
    }

    private static Map<String, Object> bodyOf(InterventionForm part) {
        var body = new LinkedHashMap<String, Object>();
        body.put("interventionId", part.interventionId());
        body.put("service", part.service());
        body.put("what", Typed.orNull(part.what()));
        body.put("providerId", part.providerId());
        body.put("provider", Typed.orNull(part.provider()));
        body.put("responsible", Typed.orNull(part.responsible()));
        body.put("until", part.until().date().map(Object::toString).orElse(null));
        return body;
    }
}
