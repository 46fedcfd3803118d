package org.cpsn.platform.kafka;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cpsn.platform.axon.EventJson;
import tools.jackson.core.type.TypeReference;

/** A message's headers as plain text; the last one of a name counts. */
final class Headers {
    private Headers() {}

    static Map<String, String> of(org.apache.kafka.common.header.Headers kafka) {
        var texts = new LinkedHashMap<String, String>();
        kafka.forEach(header -> {
            if (header.value() != null) texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        });
        return texts;
    }

    static byte[] toJson(Map<String, String> headers) {
        return EventJson.MAPPER.writeValueAsBytes(headers);
    }

    static Map<String, String> fromJson(byte[] json) {
        return EventJson.MAPPER.readValue(json, new TypeReference<>() {});
    }
}
