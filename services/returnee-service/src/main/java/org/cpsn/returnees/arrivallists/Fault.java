package org.cpsn.returnees.arrivallists;

/**
 * Why a line is not taken.
 *
 * @param field the column's title
 * @param code what it is translated by
 */
record Fault(String field, String code) {
    static Fault of(Column column, String code) {
        return new Fault(column.title(), code);
    }
}
