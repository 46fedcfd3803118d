package org.cpsn.partner;

/** The feed, or what we keep of it, is not what it must be. Going on would hide it: a person has to look. */
final class Broken extends RuntimeException {
    Broken(String what) {
        super(what);
    }
}
