package org.cpsn.returnees.arrivals;

import java.time.LocalDate;

/**
 * Who was announced, as the list says. Only ever stored sealed.
 *
 * @param reference the person's own in the list
 * @param household as the list calls it; null for somebody announced alone
 * @param birthDate null where it is not known
 */
public record Announced(
        String reference, String household, String givenName, String familyName, LocalDate birthDate, Sex sex) {}
