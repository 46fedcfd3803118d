package org.cpsn.platform.web;

import java.time.DateTimeException;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a date or an instant from ISO text and from nothing else: no numbers, no arrays, no empty text. */
final class IsoText<T> extends StdDeserializer<T> {
    private final transient Function<String, T> parse;

    IsoText(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return (T) context.handleUnexpectedToken(handledType(), json);
        }
        try {
            return parse.apply(json.getString());
        } catch (DateTimeException quotesTheValue) {
            return (T) context.handleWeirdStringValue(handledType(), json.getString(), "not ISO");
        }
    }
}
