package org.cpsn.cases.knownchild;

/**
 * A child like the one asked about.
 *
 * @param percent how alike, of 100
 */
public record Likely(String personId, String caseId, int percent) {}
