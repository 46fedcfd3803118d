package org.cpsn.cases.roundtable;

/** What a roundtable is, as far as deciding goes. */
sealed interface Roundtable {
    Roundtable NONE = new Absent();

    record Absent() implements Roundtable {}

    /** Convened, prepared and held: until the minutes are put forward. */
    record Open(Table table) implements Roundtable {}

    /** The minutes are put forward and wait for the others' signatures. */
    record BeingSigned(Table table) implements Roundtable {}

    record Signed(Table table) implements Roundtable {}

    record Cancelled(Table table) implements Roundtable {}

    default Roundtable after(RoundtableEvent event) {
        return switch (this) {
            case Absent absent -> event instanceof RoundtableEvent.Convened e ? new Open(Table.of(e)) : absent;
            case Open open -> moved(open.table().after(event), event, false);
            case BeingSigned signing -> moved(signing.table().after(event), event, true);
            case Signed signed -> new Signed(signed.table().after(event));
            case Cancelled cancelled -> cancelled;
        };
    }

    private static Roundtable moved(Table table, RoundtableEvent event, boolean putForward) {
        if (event instanceof RoundtableEvent.Concluded) return new Signed(table);
        if (event instanceof RoundtableEvent.Cancelled) return new Cancelled(table);
        return putForward || event instanceof RoundtableEvent.MinutesSigned ? new BeingSigned(table) : new Open(table);
    }
}
