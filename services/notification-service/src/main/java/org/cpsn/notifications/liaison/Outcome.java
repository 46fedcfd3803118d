package org.cpsn.notifications.liaison;

/**
 * What a partner must know of the end of a case: whether to forget it, to take it over, or to stop waiting. Why a case
 * was closed otherwise (an adoption, a birthday, a death) stays here.
 */
public enum Outcome {
    NOT_SUBSTANTIATED,
    TRANSFERRED_ABROAD,
    CLOSED;

    public static Outcome of(String closureReason) {
        return switch (closureReason) {
            case "NOT_SUBSTANTIATED" -> NOT_SUBSTANTIATED;
            case "TRANSFERRED_OTHER_COUNTRY" -> TRANSFERRED_ABROAD;
            default -> CLOSED;
        };
    }
}
