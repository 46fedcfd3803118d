package org.cpsn.returnees.family;

import java.util.Set;

/** Somebody in a family; who it is, is case-service's to know. */
public record Member(String personId, Relation relation, Set<Need> needs) {}
