package org.cpsn.platform.axon;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON dialect of stored and published events: plain ISO dates, fields in the order of the record, unknown
 * fields of newer writers ignored, so that every version ever written still reads.
 */
public final class EventJson {
    public static final JsonMapper MAPPER = speak(JsonMapper.builder()).build();

    private EventJson() {}

    static JsonMapper.Builder speak(JsonMapper.Builder builder) {
        return builder.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }
}
