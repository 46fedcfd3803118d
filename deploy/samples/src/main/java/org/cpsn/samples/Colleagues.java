package org.cpsn.samples;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everybody of the demo who works on cases says under which name, as signing in does, so that colleagues can be chosen
 * by name before any of them has signed in. The names are those the embedded identity provider gives them.
 */
final class Colleagues {
    private static final Map<String, String> KNOWN = Map.of(
            "arta", "Arta Demolli",
            "teuta", "Teuta Vendosi",
            "besnik", "Besnik Provaj",
            "milica", "Milica Probić",
            "drita", "Drita Shembulli",
            "provider", "Fjolla Shtëpiza",
            "roundtable", "Gazmend Tryeza");

    private Colleagues() {}

    /** Saying it again changes nothing. */
    static void introduce(Api api) {
        for (String user : everybody()) {
            Reply reply = api.as(user).put(Service.CASES, "/staff/me", Map.of("name", name(user)));
            if (reply.status() != 204) {
                throw new Refused(Service.CASES + " did not take the name of " + user + ": " + reply.refusal());
            }
        }
    }

    private static SortedSet<String> everybody() {
        var users = new TreeSet<>(KNOWN.keySet());
        for (Municipality municipality : Municipality.ALL) {
            users.add(municipality.caseworker());
            users.add(municipality.supervisor());
        }
        return users;
    }

    private static String name(String user) {
        String desk = user.substring(user.lastIndexOf('-') + 1);
        return KNOWN.getOrDefault(user, (user.startsWith("sv") ? "Mbikëqyrëse " : "Punonjëse ") + desk);
    }
}
