package org.cpsn.cases.matching;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody is recognised by.
 *
 * @param others nicknames and other names
 * @param sex a code; null when unknown
 * @param born null when not known to the day
 * @param municipality null when unknown
 */
public record Traits(
        String given,
        String family,
        List<String> others,
        String sex,
        LocalDate born,
        int birthYear,
        boolean estimated,
        String municipality) {}
