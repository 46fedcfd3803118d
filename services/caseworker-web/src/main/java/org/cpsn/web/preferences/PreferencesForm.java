package org.cpsn.web.preferences;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpsn.web.page.Typed;
import org.cpsn.web.services.PreferencesService.Preferences;

/**
 * How somebody wants to be told, as it is typed in.
 *
 * @param wanted topic and channel, such as {@code URGENT.EMAIL}
 */
record PreferencesForm(
        String language,
        String email,
        String phone,
        String mode,
        String digestHour,
        String quietFrom,
        String quietTo,
        List<String> wanted,
        String version,
        String key) {

    PreferencesForm {
        wanted = wanted == null ? List.of() : List.copyOf(wanted);
    }

    static PreferencesForm of(Preferences now) {
        var wanted = new ArrayList<String>();
        now.wanted().forEach((topic, channels) -> channels.forEach(channel -> wanted.add(topic + "." + channel)));
        return new PreferencesForm(
                now.language(),
                now.email(),
                now.phone(),
                now.digest() ? "DIGEST" : "SINGLE",
                String.valueOf(now.digestHour()),
                String.valueOf(now.quietFrom()),
                String.valueOf(now.quietTo()),
                wanted,
                String.valueOf(now.version()),
                null);
    }

    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("version", number(version));
        body.put("language", Typed.orNull(language));
        body.put("email", Typed.orNull(email));
        // people write telephone numbers with room between the figures
        body.put("phone", Typed.blank(phone) ? null : phone.replaceAll("[\\s./()-]", ""));
        body.put("digest", "DIGEST".equals(mode));
        body.put("digestHour", number(digestHour));
        body.put("quietFrom", number(quietFrom));
        body.put("quietTo", number(quietTo));
        var topics = new LinkedHashMap<String, List<String>>();
        for (var one : wanted) {
            var parts = one.split("\\.", 2);
            if (parts.length == 2)
                topics.computeIfAbsent(parts[0], topic -> new ArrayList<>()).add(parts[1]);
        }
        body.put("wanted", topics);
        return body;
    }

    private static Integer number(String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.valueOf(typed) : null;
    }
}
