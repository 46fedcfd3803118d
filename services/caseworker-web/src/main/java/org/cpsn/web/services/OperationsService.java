package org.cpsn.web.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The operator's door of each service: messages that failed, and read models that can be rebuilt. */
@Component
public class OperationsService {

    private final ServiceCalls calls;

    OperationsService(ServiceCalls calls) {
        this.calls = calls;
    }

    public List<JsonNode> deadLetters(Service service) {
        return list(calls.get(service, "/operations/dead-letters", Map.of(), JsonNode.class));
    }

    public List<JsonNode> projections(Service service) {
        return list(calls.get(service, "/operations/projections", Map.of(), JsonNode.class));
    }

    public void retry(Service service, String id, String key) {
        order(service, "/operations/dead-letters/" + OpaqueId.checked(id) + "/retry", key);
    }

    public void rebuild(Service service, String name, String key) {
        order(service, "/operations/projections/" + OpaqueId.checked(name) + "/rebuild", key);
    }

    private void order(Service service, String path, String key) {
        calls.command(service, path, Map.of(), Asking.on(key, "*"));
    }

    /** The contract leaves open whether a list comes bare or wrapped; both are read. */
    private static List<JsonNode> list(JsonNode answer) {
        var rows = new ArrayList<JsonNode>();
        if (answer == null) return rows;
        if (answer.isArray()) answer.forEach(rows::add);
        else answer.properties().stream().map(Map.Entry::getValue).filter(JsonNode::isArray).findFirst()
                .ifPresent(array -> array.forEach(rows::add));
        return rows;
    }
}
