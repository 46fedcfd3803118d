package org.cpsn.web.services;

import static org.cpsn.web.services.Service.RETURNEES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What returnee-service can be asked about the survey of a family. */
@Component
public class SurveysService {

    /** @param rounds the first one first */
    public record Surveys(
            String familyId,
            long version,
            String weightsVersion,
            boolean official,
            double leastAnswered,
            List<Round> rounds,
            List<Question> questions) {

        public List<Question> of(String dimension) {
            return questions.stream()
                    .filter(question -> question.dimension().equals(dimension))
                    .toList();
        }

        public Round latest() {
            return rounds.getLast();
        }

        public Round before() {
            return rounds.size() < 2 ? null : rounds.get(rounds.size() - 2);
        }

        public int percentAsked() {
            return (int) Math.round(leastAnswered * 100);
        }
    }

    public record Question(String item, String dimension, List<String> answers) {}

    /** @param value, band null where too little was answered */
    public record Score(String dimension, Double value, int answered, int asked, String band) {}

    public record OfChild(String childId, Score score, Map<String, String> answers) {}

    /** @param composite, band null where a dimension has no score */
    public record Round(
            String surveyId,
            int round,
            LocalDate conductedOn,
            String respondent,
            String recordedBy,
            String weightsVersion,
            boolean official,
            List<Score> scores,
            Double composite,
            String band,
            List<OfChild> children,
            Map<String, String> answers) {}

    private final ServiceCalls calls;

    SurveysService(ServiceCalls calls) {
        this.calls = calls;
    }

    public Surveys of(String familyId) {
        return calls.get(RETURNEES, address(familyId), Map.of(), Surveys.class);
    }

    public Answer record(String familyId, Object round, Asking asking) {
        return calls.command(RETURNEES, address(familyId), round, asking);
    }

    public Answer withdraw(String familyId, String surveyId, String reason, Asking asking) {
        return calls.command(
                RETURNEES,
                address(familyId) + "/" + OpaqueId.checked(surveyId) + "/withdrawal",
                Map.of("reason", reason),
                asking);
    }

    private static String address(String familyId) {
        return "/families/" + OpaqueId.checked(familyId) + "/surveys";
    }
}
