package org.cpsn.cases.roundtable;

/** How far a roundtable is. */
public enum RoundtableStatus {
    CONVENED,
    BEING_SIGNED,
    SIGNED,
    CANCELLED;

    static RoundtableStatus of(Roundtable state) {
        return switch (state) {
            case Roundtable.Absent _ -> throw new IllegalStateException("What does not exist has no status.");
            case Roundtable.Open _ -> CONVENED;
            case Roundtable.BeingSigned _ -> BEING_SIGNED;
            case Roundtable.Signed _ -> SIGNED;
            case Roundtable.Cancelled _ -> CANCELLED;
        };
    }
}
