package org.cpsn.returnees.arrivallists;

/**
 * What a line would change.
 *
 * @param field the column's title
 * @param before, after as codes are written; null where nothing was, or will be, known
 */
record Difference(String field, String before, String after) {}
