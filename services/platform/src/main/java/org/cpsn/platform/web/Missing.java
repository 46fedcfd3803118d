package org.cpsn.platform.web;

/** There is no such thing, or none that this asker may know of. Answered with 404. */
public final class Missing extends RuntimeException {
    /** @param what what there is none of, such as {@code case}; not its id */
    public Missing(String what) {
        super("There is no such " + what + ".", null, false, false);
    }
}
