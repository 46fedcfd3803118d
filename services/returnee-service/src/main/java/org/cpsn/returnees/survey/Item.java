package org.cpsn.returnees.survey;

import java.util.Arrays;
import java.util.List;

/** The questions of the reintegration sustainability survey, and those asked beside it about each child. */
public enum Item {
    ECONOMIC_SITUATION(Dimension.ECONOMIC, Scale.SATISFACTION),
    FOOD_CUTS(Dimension.ECONOMIC, Scale.SELDOM_IS_GOOD),
    ABLE_TO_BORROW(Dimension.ECONOMIC, Scale.YES_IS_GOOD),
    BORROWING(Dimension.ECONOMIC, Scale.SELDOM_IS_GOOD),
    DEBT(Dimension.ECONOMIC, Scale.DEBT),
    ACCESS_TO_WORK(Dimension.ECONOMIC, Scale.QUALITY),
    WORKING(Dimension.ECONOMIC, Scale.YES_IS_GOOD),
    PRODUCTIVE_ASSETS(Dimension.ECONOMIC, Scale.YES_IS_GOOD),
    SEEKING_WORK(Dimension.ECONOMIC, Scale.NO_IS_GOOD),

    ACCESS_TO_HOUSING(Dimension.SOCIAL, Scale.QUALITY),
    HOUSING_STANDARD(Dimension.SOCIAL, Scale.QUALITY),
    ACCESS_TO_EDUCATION(Dimension.SOCIAL, Scale.QUALITY),
    CHILDREN_IN_SCHOOL(Dimension.SOCIAL, Scale.YES_IS_GOOD),
    ACCESS_TO_JUSTICE(Dimension.SOCIAL, Scale.QUALITY),
    IDENTITY_DOCUMENT(Dimension.SOCIAL, Scale.YES_IS_GOOD),
    ACCESS_TO_DOCUMENTS(Dimension.SOCIAL, Scale.QUALITY),
    DRINKING_WATER(Dimension.SOCIAL, Scale.QUALITY),
    ACCESS_TO_HEALTH_CARE(Dimension.SOCIAL, Scale.QUALITY),
    HEALTH_CARE_QUALITY(Dimension.SOCIAL, Scale.QUALITY),

    SOCIAL_ACTIVITIES(Dimension.PSYCHOSOCIAL, Scale.OFTEN_IS_GOOD),
    SUPPORT_NETWORK(Dimension.PSYCHOSOCIAL, Scale.QUALITY),
    BELONGING(Dimension.PSYCHOSOCIAL, Scale.AGREEMENT),
    PHYSICAL_SAFETY(Dimension.PSYCHOSOCIAL, Scale.AGREEMENT),
    FAMILY_CONFLICT(Dimension.PSYCHOSOCIAL, Scale.SELDOM_IS_GOOD),
    DISCRIMINATION(Dimension.PSYCHOSOCIAL, Scale.SELDOM_IS_GOOD),
    SIGNS_OF_DISTRESS(Dimension.PSYCHOSOCIAL, Scale.SELDOM_IS_GOOD),
    WISH_FOR_SUPPORT(Dimension.PSYCHOSOCIAL, Scale.NO_IS_GOOD),
    ABLE_TO_STAY(Dimension.PSYCHOSOCIAL, Scale.YES_IS_GOOD),

    CHILD_ATTENDS_SCHOOL(Dimension.CHILD, Scale.OFTEN_IS_GOOD),
    CHILD_FOLLOWS_LESSONS(Dimension.CHILD, Scale.QUALITY),
    CHILD_HAS_FRIENDS(Dimension.CHILD, Scale.AGREEMENT),
    CHILD_FEELS_SAFE(Dimension.CHILD, Scale.AGREEMENT),
    CHILD_HAS_DOCUMENTS(Dimension.CHILD, Scale.YES_IS_GOOD);

    private final Dimension dimension;
    private final Scale scale;

    Item(Dimension dimension, Scale scale) {
        this.dimension = dimension;
        this.scale = scale;
    }

    Dimension dimension() {
        return dimension;
    }

    Scale scale() {
        return scale;
    }

    boolean ofChild() {
        return dimension == Dimension.CHILD;
    }

    static List<Item> of(Dimension dimension) {
        return Arrays.stream(values())
                .filter(item -> item.dimension == dimension)
                .toList();
    }
}
