package org.cpsn.web;

import org.cpsn.web.StubNet.Reply;

/** What returnee-service answers about the survey: two rounds of one family, none of the others. */
final class SurveyAnswers {

    private SurveyAnswers() {}

    static Reply of(String familyId) {
        return Reply.json("""
            {"familyId":"%s","version":4,"weightsVersion":"2026-1","official":false,"leastAnswered":0.7,"rounds":[%s],"questions":[%s]}\
            """.formatted(familyId, familyId.equals("f-1") ? ROUNDS : "", QUESTIONS));
    }

    private static final String ROUNDS = """
        {"surveyId":"s-1","round":1,"conductedOn":"2026-06-02","respondent":"p-4","recordedBy":"cw-19-01","weightsVersion":"2026-1","official":false,
         "scores":[{"dimension":"ECONOMIC","value":0.25,"answered":9,"asked":9,"band":"LOW"},{"dimension":"SOCIAL","value":0.625,"answered":8,"asked":10,"band":"MEDIUM"},{"dimension":"PSYCHOSOCIAL","value":null,"answered":4,"asked":9,"band":null}],
         "composite":null,"band":null,"children":[],"answers":{"WORKING":"NO","DEBT":"MUCH_LARGER","BELONGING":"NO_ANSWER"}},
        {"surveyId":"s-2","round":2,"conductedOn":"2026-09-12","respondent":"p-4","recordedBy":"cw-19-01","weightsVersion":"2026-1","official":false,
         "scores":[{"dimension":"ECONOMIC","value":0.5,"answered":9,"asked":9,"band":"MEDIUM"},{"dimension":"SOCIAL","value":0.731,"answered":10,"asked":10,"band":"HIGH"},{"dimension":"PSYCHOSOCIAL","value":0.61,"answered":9,"asked":9,"band":"MEDIUM"}],
         "composite":0.6117,"band":"MEDIUM","children":[{"childId":"p-3","score":{"dimension":"CHILD","value":0.55,"answered":5,"asked":5,"band":"MEDIUM"},"answers":{"CHILD_HAS_FRIENDS":"AGREE","CHILD_HAS_DOCUMENTS":"NO"}}],
         "answers":{"WORKING":"YES","DEBT":"LARGER","BELONGING":"AGREE"}}\
        """;

    private static final String QUESTIONS = """
           {"item":"ECONOMIC_SITUATION","dimension":"ECONOMIC","answers":["VERY_SATISFIED","SATISFIED","NEITHER_SATISFIED","DISSATISFIED","VERY_DISSATISFIED"]},
           {"item":"FOOD_CUTS","dimension":"ECONOMIC","answers":["NEVER","RARELY","SOMETIMES","OFTEN","VERY_OFTEN"]},
           {"item":"ABLE_TO_BORROW","dimension":"ECONOMIC","answers":["YES","NO"]},
           {"item":"BORROWING","dimension":"ECONOMIC","answers":["NEVER","RARELY","SOMETIMES","OFTEN","VERY_OFTEN"]},
           {"item":"DEBT","dimension":"ECONOMIC","answers":["NO_DEBT","SMALLER","ABOUT_THE_SAME","LARGER","MUCH_LARGER"]},
           {"item":"ACCESS_TO_WORK","dimension":"ECONOMIC","answers":["VERY_GOOD","GOOD","FAIR","POOR","VERY_POOR"]},
           {"item":"WORKING","dimension":"ECONOMIC","answers":["YES","NO"]},
           {"item":"PRODUCTIVE_ASSETS","dimension":"ECONOMIC","answers":["YES","NO"]},
           {"item":"SEEKING_WORK","dimension":"ECONOMIC","answers":["NO","YES"]},
           {"item":"ACCESS_TO_HOUSING","dimension":"SOCIAL","answers":["VERY_GOOD","GOOD","FAIR","POOR","VERY_POOR"]},
           {"item":"HOUSING_STANDARD","dimension":"SOCIAL","answers":["VERY_GOOD","GOOD","FAIR","POOR","VERY_POOR"]},
           {"item":"ACCESS_TO_EDUCATION","dimension":"SOCIAL","answers":["VERY_GOOD","GOOD","FAIR","POOR","VERY_POOR"]},
           {"item":"CHILDREN_IN_SCHOOL","dimension":"SOCIAL","answers":["YES","NO"]},
           {"item":"ACCESS_TO_JUSTICE","dimension":"SOCIAL","answers":["VERY_GOOD","GOOD","FAIR","POOR","VERY_POOR"]},
           {"item":"IDENTITY_DOCUMENT","dimension":"SOCIAL","answers":["YES","NO"]},
           {"item":"ACCESS_TO_DOCUMENTS","dimension":"SOCIAL","answers":["VERY_GOOD","GOOD","FAIR","POOR","VERY_POOR"]},
           {"item":"DRINKING_WATER","dimension":"SOCIAL","answers":["VERY_GOOD","GOOD","FAIR","POOR","VERY_POOR"]},
           {"item":"ACCESS_TO_HEALTH_CARE","dimension":"SOCIAL","answers":["VERY_GOOD","GOOD","FAIR","POOR","VERY_POOR"]},
           {"item":"HEALTH_CARE_QUALITY","dimension":"SOCIAL","answers":["VERY_GOOD","GOOD","FAIR","POOR","VERY_POOR"]},
           {"item":"SOCIAL_ACTIVITIES","dimension":"PSYCHOSOCIAL","answers":["VERY_OFTEN","OFTEN","SOMETIMES","RARELY","NEVER"]},
           {"item":"SUPPORT_NETWORK","dimension":"PSYCHOSOCIAL","answers":["VERY_GOOD","GOOD","FAIR","POOR","VERY_POOR"]},
           {"item":"BELONGING","dimension":"PSYCHOSOCIAL","answers":["STRONGLY_AGREE","AGREE","NEITHER_AGREE","DISAGREE","STRONGLY_DISAGREE"]},
           {"item":"PHYSICAL_SAFETY","dimension":"PSYCHOSOCIAL","answers":["STRONGLY_AGREE","AGREE","NEITHER_AGREE","DISAGREE","STRONGLY_DISAGREE"]},
           {"item":"FAMILY_CONFLICT","dimension":"PSYCHOSOCIAL","answers":["NEVER","RARELY","SOMETIMES","OFTEN","VERY_OFTEN"]},
           {"item":"DISCRIMINATION","dimension":"PSYCHOSOCIAL","answers":["NEVER","RARELY","SOMETIMES","OFTEN","VERY_OFTEN"]},
           {"item":"SIGNS_OF_DISTRESS","dimension":"PSYCHOSOCIAL","answers":["NEVER","RARELY","SOMETIMES","OFTEN","VERY_OFTEN"]},
           {"item":"WISH_FOR_SUPPORT","dimension":"PSYCHOSOCIAL","answers":["NO","YES"]},
           {"item":"ABLE_TO_STAY","dimension":"PSYCHOSOCIAL","answers":["YES","NO"]},
           {"item":"CHILD_ATTENDS_SCHOOL","dimension":"CHILD","answers":["VERY_OFTEN","OFTEN","SOMETIMES","RARELY","NEVER"]},
           {"item":"CHILD_FOLLOWS_LESSONS","dimension":"CHILD","answers":["VERY_GOOD","GOOD","FAIR","POOR","VERY_POOR"]},
           {"item":"CHILD_HAS_FRIENDS","dimension":"CHILD","answers":["STRONGLY_AGREE","AGREE","NEITHER_AGREE","DISAGREE","STRONGLY_DISAGREE"]},
           {"item":"CHILD_FEELS_SAFE","dimension":"CHILD","answers":["STRONGLY_AGREE","AGREE","NEITHER_AGREE","DISAGREE","STRONGLY_DISAGREE"]},
           {"item":"CHILD_HAS_DOCUMENTS","dimension":"CHILD","answers":["YES","NO"]}\
        """;
}
