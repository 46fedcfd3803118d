package org.cpsn.cases.person;

/** As written by who registered the person, in whatever script. */
public record PersonName(String given, String family) {}
