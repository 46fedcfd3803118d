package org.cpsn.platform.rules;

import java.io.IOException;
import java.util.List;
import org.springframework.core.io.Resource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rules that are configuration: a file beside the service, or the defaults within, that holds them version by version.
 */
public final class RuleFile {
    private record Content<V>(String note, List<V> versions) {}

    private RuleFile() {}

    /** @throws IOException when the file cannot be read: nothing must go by other rules than meant */
    public static <V> List<V> versions(Resource file, JsonMapper json, Class<V> version) throws IOException {
        return versions(file, json, json.constructType(version));
    }

    /** The same for a version that has a parameter itself. */
    public static <V> List<V> versions(Resource file, JsonMapper json, TypeReference<V> version) throws IOException {
        return versions(file, json, json.constructType(version));
    }

    private static <V> List<V> versions(Resource file, JsonMapper json, JavaType version) throws IOException {
        var type = json.getTypeFactory().constructParametricType(Content.class, version);
        try (var content = file.getInputStream()) {
            return json.<Content<V>>readValue(content, type).versions();
        }
    }
}
