package org.cpsn.returnees.survey;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.cpsn.platform.domain.RuleVersion;

/**
 * How much each answer counts, version by version. As long as the official table has not been loaded every item of a
 * dimension counts the same; what is shown says so.
 */
public record SurveyWeights(List<Version> versions) {
    private static final EnumSet<Dimension> OF_HOUSEHOLD = EnumSet.complementOf(EnumSet.of(Dimension.CHILD));

    /**
     * @param source where the weights come from; empty until somebody has read the official table
     * @param official the weights are those of the official index
     * @param leastAnswered the share of a dimension's items that must be answered, or it has no score
     * @param low, high below the one a score is low, above the other it is high
     */
    public record Version(
            String version,
            Instant validFrom,
            String source,
            boolean official,
            double leastAnswered,
            double low,
            double high,
            Map<Dimension, Double> dimensions,
            Map<Item, Double> items)
            implements RuleVersion {

        public Version {
            if (!dimensions.keySet().equals(OF_HOUSEHOLD) || !positive(dimensions))
                throw new IllegalArgumentException("Version " + version + " does not say what every dimension counts.");
            if (!items.keySet().equals(EnumSet.allOf(Item.class)) || !positive(items))
                throw new IllegalArgumentException("Version " + version + " does not say what every item counts.");
            if (leastAnswered <= 0 || leastAnswered > 1 || low <= 0 || high <= low || high >= 1)
                throw new IllegalArgumentException("Version " + version + " says nothing sensible about its limits.");
        }

        private static boolean positive(Map<?, Double> weights) {
            return weights.values().stream().allMatch(weight -> weight > 0);
        }

        /** The score of a dimension: the answered items by their weight, missing ones left out of both sides. */
        Score score(Dimension dimension, Map<Item, Given> answers) {
            double sum = 0;
            double of = 0;
            int answered = 0;
            var asked = Item.of(dimension);
            for (var item : asked) {
                var score = item.scale().score(answers.getOrDefault(item, Given.NO_ANSWER));
                if (score.isEmpty()) continue;
                answered++;
                sum += items.get(item) * score.getAsDouble();
                of += items.get(item);
            }
            // tolerant of binary fractions: 7 of 10 is enough where 70 % are asked for
            boolean suppressed = answered == 0 || answered + 1e-9 < leastAnswered * asked.size();
            var value = suppressed ? null : Double.valueOf(sum / of);
            return new Score(dimension, value, answered, asked.size(), value == null ? null : band(value));
        }

        /** Of all three dimensions; null where one of them has no score, because two are not the same measure. */
        Double composite(List<Score> scores) {
            if (scores.stream().anyMatch(score -> score.value() == null)) return null;
            double sum = 0;
            double of = 0;
            for (var score : scores) {
                sum += dimensions.get(score.dimension()) * score.value();
                of += dimensions.get(score.dimension());
            }
            return sum / of;
        }

        List<Score> ofHousehold(Map<Item, Given> answers) {
            return OF_HOUSEHOLD.stream()
                    .map(dimension -> score(dimension, answers))
                    .toList();
        }

        Band band(double value) {
            if (value < low) return Band.LOW;
            return value > high ? Band.HIGH : Band.MEDIUM;
        }
    }

    enum Band {
        LOW,
        MEDIUM,
        HIGH
    }

    /** @param value, band null where too few items were answered */
    record Score(Dimension dimension, Double value, int answered, int asked, Band band) {}

    public SurveyWeights {
        versions = RuleVersion.newestFirst(versions, "weights", "Nothing says what an answer counts.");
    }

    Version inForce(Instant moment) {
        return RuleVersion.inForce(versions, moment);
    }

    /** The version a survey was recorded under. */
    Version named(String version) {
        return versions.stream()
                .filter(known -> known.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Surveys were recorded under version " + version
                        + " of the weights, and it is not among "
                        + Arrays.toString(
                                versions.stream().map(Version::version).toArray()) + "."));
    }
}
