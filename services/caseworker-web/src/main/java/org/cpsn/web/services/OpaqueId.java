package org.cpsn.web.services;

import java.util.regex.Pattern;

/** An id from the address bar becomes part of another address: only plain ids may. */
final class OpaqueId {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,80}");

    private OpaqueId() {}

    static String checked(String id) {
        if (id == null || !PLAIN.matcher(id).matches() || id.contains("..")) throw new NoSuchThing();
        return id;
    }
}
