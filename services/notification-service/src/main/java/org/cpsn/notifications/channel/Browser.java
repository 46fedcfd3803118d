package org.cpsn.notifications.channel;

import tools.jackson.databind.json.JsonMapper;

/**
 * Where one browser is reached, as its maker's push service wants it. Whoever knows the endpoint can reach the browser.
 *
 * @param p256dh, auth the browser's public key and secret, base64url: only it can read what is sent
 */
public record Browser(String endpoint, String p256dh, String auth) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Browser at(String address) {
        return JSON.readValue(address, Browser.class);
    }

    /** As a {@link Letter} wants it. */
    public String address() {
        return JSON.writeValueAsString(this);
    }

    @Override
    public String toString() {
        return "Browser";
    }
}
