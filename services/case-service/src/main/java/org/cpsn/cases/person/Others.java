package org.cpsn.cases.person;

import java.util.List;

/**
 * What a decision about one person has to know of the others. Asked and answered within the transaction of the
 * decision, so that what is true when it is asked is still true when it is stored.
 */
interface Others {
    /** The ids of those who are likely the person to be registered, the likeliest first. */
    List<String> likelyTwinsOf(PersonCommand.Register command);

    /** The ids of all who have this number, perhaps the very person it is to be recorded for. */
    List<String> holdersOf(PersonCommand.RecordNumber command);

    /** True when the record to merge into exists and is not merged itself. */
    boolean survivorStandsAlone(PersonCommand.Merge command);
}
