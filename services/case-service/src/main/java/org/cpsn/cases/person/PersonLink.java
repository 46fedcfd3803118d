package org.cpsn.cases.person;

/** What one record says of another person in the family. */
public record PersonLink(
        String linkId, String personId, String relativeId, Kinship kinship, boolean livesTogether, Care care) {}
