package org.cpsn.notifications.channel;

import org.cpsn.notifications.wording.Written;

/**
 * What is handed to a channel.
 *
 * @param id the same however often it is tried
 * @param to the address on this channel; personal
 */
public record Letter(String id, String to, Written text, boolean urgent) {
    /** Never the address. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
