package org.cpsn.platform.web;

/** What is asked for rests on something this service has not heard of yet: the same request may do in a moment. */
public final class NotYet extends RuntimeException {
    /** @param what what has not been heard of, such as {@code consent}; not its id */
    public NotYet(String what) {
        super("This " + what + " has not been heard of here yet; please try again in a moment.", null, false, false);
    }
}
