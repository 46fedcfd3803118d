package org.cpsn.web.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.ReturneesService.Family;
import org.cpsn.web.services.ReturneesService.Member;
import org.cpsn.web.services.SurveysService.Question;
import org.cpsn.web.services.SurveysService.Surveys;
import org.springframework.util.MultiValueMap;

/**
 * A round being written down.
 *
 * @param answers by the name of the field: the item, for a child with the child's id behind it
 */
record SurveyForm(Typed.Day conducted, String respondent, Map<String, String> answers, String key) {
    private static final String NO_ANSWER = "NO_ANSWER";

    static SurveyForm typed(MultiValueMap<String, String> fields) {
        var answers = new LinkedHashMap<String, String>();
        fields.forEach((name, values) -> {
            if (name.startsWith("answer-")) answers.put(name.substring(7), values.getFirst());
        });
        return new SurveyForm(
                new Typed.Day(
                        fields.getFirst("conducted.day"),
                        fields.getFirst("conducted.month"),
                        fields.getFirst("conducted.year")),
                fields.getFirst("respondent"),
                answers,
                fields.getFirst("key"));
    }

    /** What was answered to a question; null when nothing was chosen yet. */
    public String answer(String item, String childId) {
        return answers.get(childId == null ? item : item + "-" + childId);
    }

    void check(Faults faults, Words words) {
        if (conducted.date().isEmpty()) faults.at("conductedOn", words.say("fault.day.malformed"));
        if (Typed.blank(respondent)) faults.at("respondent", words.say("fault.respondent.required"));
        if (answers.values().stream().allMatch(NO_ANSWER::equals))
            faults.general(words.say("rule.SOMETHING_WAS_ANSWERED"));
    }

    /** What was left open was not answered, and is not sent. */
    Map<String, Object> body(Surveys surveys, Family family) {
        var body = new LinkedHashMap<String, Object>();
        body.put("conductedOn", conducted.date().orElseThrow().toString());
        body.put("respondent", respondent);
        body.put(
                "answers",
                given(
                        surveys.questions().stream()
                                .filter(question -> !question.dimension().equals("CHILD"))
                                .toList(),
                        null));
        var children = new ArrayList<Map<String, Object>>();
        for (var member : family.members()) {
            if (!member.relation().equals("CHILD")) continue;
            var ofChild = given(surveys.of("CHILD"), member);
            if (ofChild.isEmpty()) continue;
            // in the order written here, so that the same form is the same text
            var child = new LinkedHashMap<String, Object>();
            child.put("childId", member.personId());
            child.put("answers", ofChild);
            children.add(child);
        }
        body.put("children", children);
        return body;
    }

    private Map<String, String> given(List<Question> questions, Member child) {
        var given = new LinkedHashMap<String, String>();
        for (var question : questions) {
            var answer = answer(question.item(), child == null ? null : child.personId());
            if (!Typed.blank(answer)) given.put(question.item(), answer);
        }
        return given;
    }
}
