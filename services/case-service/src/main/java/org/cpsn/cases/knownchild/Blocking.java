package org.cpsn.cases.knownchild;

import org.cpsn.cases.person.Sex;

/**
 * Among whom the partner looks.
 *
 * @param bornFrom, bornTo years, both included; null when they do not narrow it down
 * @param sex null when it is not known
 */
public record Blocking(Integer bornFrom, Integer bornTo, Sex sex) {}
