package org.cpsn.cases.matching;

/** Why somebody may be the person looked for; the front-end puts it into words. */
public enum Why {
    SAME_NAME,
    /** The same name in another alphabet or spelling. */
    ANOTHER_SPELLING,
    /** The same name with another ending, as in Besnik and Besniku. */
    OTHER_FORM,
    BEGINS_SO,
    NICKNAME,
    /** Found by another name or nickname that is written in the record. */
    OTHER_NAME,
    ONE_LETTER_DIFFERS,
    SOUNDS_ALIKE,
    SPELT_ALIKE,
    /** One has a compound name, the other a part of it. */
    PART_OF_THE_NAME,
    /** Given and family name the other way round. */
    SWAPPED,
    SAME_DATE_OF_BIRTH,
    DAY_AND_MONTH_SWAPPED,
    SAME_YEAR_OF_BIRTH,
    NEAR_YEAR_OF_BIRTH,
    SAME_SEX,
    SAME_MUNICIPALITY,
    SAME_NUMBER
}
