package org.cpsn.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cpsn.samples.Api;
import org.cpsn.samples.Reply;
import org.cpsn.samples.Service;
import tools.jackson.databind.JsonNode;

/** Registering somebody whatever their name; the bench knows that all its people are different ones. */
final class Persons {
    private Persons() {}

    static Reply register(Api.As as, Map<String, Object> about) {
        var reply = as.post(Service.CASES, "/persons", about, UUID.randomUUID());
        if (!reply.rule().equals("LIKELY_THE_SAME_PERSON")) return Cases.done(reply);
        var others =
                reply.body().path("about").valueStream().map(JsonNode::asString).toList();
        var compared = new LinkedHashMap<>(about);
        compared.put("another", Map.of("than", others, "reason", "Krahasuar për matje."));
        return Cases.done(as.post(Service.CASES, "/persons", compared, UUID.randomUUID()));
    }
}
