package org.cpsn.platform.mongo;

/** What was just written cannot be read yet: an honest "not yet" instead of an old answer. */
public final class ReadModelBehind extends RuntimeException {
    ReadModelBehind(String name) {
        super("The list " + name + " has not caught up yet; please try again in a moment.", null, false, false);
    }
}
