package org.cpsn.samples;

import java.util.List;
import java.util.stream.Stream;

/**
 * What worries somebody about a child, with the ages at which it is plausible, how often it comes and how grave it
 * usually is. Nothing here depends on the community: invented stories must not teach prejudice.
 */
enum Concern {
    NEGLECT(0, 13, 10, Gravity.MIDDLE, Phrase.NEGLECT),
    PHYSICALLY_OR_MENTALLY_ABUSED(0, 17, 9, Gravity.GRAVE, Phrase.VIOLENCE),
    DOMESTIC_VIOLENCE_WITNESS(0, 17, 9, Gravity.MIDDLE, Phrase.VIOLENCE),
    LIVING_WITH_VULNERABLE_PERSON(0, 14, 4, Gravity.LIGHT, Phrase.NEGLECT),
    LACK_OF_CIVIL_REGISTRATION(0, 9, 4, Gravity.LIGHT, Phrase.PAPERS),
    STATELESSNESS(0, 17, 1, Gravity.MIDDLE, Phrase.PAPERS),
    SERIOUS_HEALTH_ISSUE(0, 17, 4, Gravity.MIDDLE, Phrase.HEALTH),
    LIFE_THREATENING_ILLNESS(0, 17, 2, Gravity.GRAVE, Phrase.HEALTH),
    SCHOOL_DROPOUT(7, 17, 11, Gravity.LIGHT, Phrase.SCHOOL),
    STREET_CHILD(6, 16, 4, Gravity.MIDDLE, Phrase.STREET),
    FORCED_BEGGING(4, 15, 3, Gravity.GRAVE, Phrase.STREET),
    HAZARDOUS_WORK(9, 17, 4, Gravity.MIDDLE, Phrase.STREET),
    WORST_FORMS_OF_CHILD_LABOR(10, 17, 1, Gravity.GRAVE, Phrase.STREET),
    MENTALLY_DISTRESSED(8, 17, 6, Gravity.MIDDLE, Phrase.MIND),
    ONLINE_ABUSE(8, 17, 5, Gravity.MIDDLE, Phrase.MIND),
    CONFLICT_WITH_LAW_BELOW_MACR(9, 13, 6, Gravity.LIGHT, Phrase.LAW),
    CONFLICT_WITH_LAW(14, 17, 8, Gravity.MIDDLE, Phrase.LAW),
    ARRESTED_DETAINED(14, 17, 1, Gravity.GRAVE, Phrase.LAW),
    UNACCOMPANIED_SEPARATED(6, 17, 2, Gravity.GRAVE, Phrase.MOVEMENT),
    MIGRANT(3, 17, 2, Gravity.MIDDLE, Phrase.MOVEMENT),
    EARLY_FORCED_MARRIAGE(14, 17, 2, Gravity.GRAVE, Phrase.EXPLOITATION),
    GBV_SURVIVOR(12, 17, 2, Gravity.GRAVE, Phrase.EXPLOITATION),
    TRAFFICKED_SMUGGLED(8, 17, 1, Gravity.GRAVE, Phrase.EXPLOITATION);

    enum Gravity {
        LIGHT,
        MIDDLE,
        GRAVE
    }

    private final int youngest;
    private final int oldest;
    final int weight;
    final Gravity gravity;
    final Phrase narrative;

    Concern(int youngest, int oldest, int weight, Gravity gravity, Phrase narrative) {
        this.youngest = youngest;
        this.oldest = oldest;
        this.weight = weight;
        this.gravity = gravity;
        this.narrative = narrative;
    }

    boolean plausibleAt(int age) {
        return youngest <= age && age <= oldest;
    }

    static List<Concern> at(int age) {
        return Stream.of(values()).filter(concern -> concern.plausibleAt(age)).toList();
    }
}
