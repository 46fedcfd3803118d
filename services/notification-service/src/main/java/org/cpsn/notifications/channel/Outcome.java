package org.cpsn.notifications.channel;

/** What became of one attempt. */
public sealed interface Outcome {
    /** The other end has it. */
    record Taken() implements Outcome {}

    /** The other end says that there is nobody at this address. */
    record Returned(String code) implements Outcome {}

    /** This one did not go, for now. */
    record Later(String code) implements Outcome {}

    /** The other end is away or lets nobody in: nothing goes there now. */
    record Away(String code) implements Outcome {}
}
