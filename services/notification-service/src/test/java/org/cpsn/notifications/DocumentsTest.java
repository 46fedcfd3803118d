package org.cpsn.notifications;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpsn.platform.test.Staff.ARTA;
import static org.cpsn.platform.test.Staff.LIAISON;
import static org.cpsn.platform.test.Staff.PARTNER_AL;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpsn.events.AboutExchange;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Role;
import org.cpsn.platform.test.Http;
import org.cpsn.platform.test.OtherServices;
import org.cpsn.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the documents for partners' engineers say, and what is served, are the same. */
@ServiceTest
class DocumentsTest {
    private static final String OPENAPI = "https://cpsn.example/openapi.json";
    private static final String ASYNCAPI = "https://cpsn.example/asyncapi.json";
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired
    private Http http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void every_door_that_is_open_to_partners_is_described_and_no_other() {
        var described = new TreeSet<String>();
        document("openapi")
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(described).isEqualTo(doors().keySet());
    }

    @Test
    void every_parameter_is_described_with_its_bounds() {
        doors().forEach((door, method) -> {
            var served = new TreeMap<String, String>();
            Arrays.stream(method.getMethod().getParameters()).forEach(parameter -> described(parameter, served));
            // read by the platform
            if (Arrays.asList(method.getMethod().getParameterTypes()).contains(Asked.class))
                served.put("header Idempotency-Key", "");
            var said = new TreeMap<String, String>();
            var operation = door.split(" ");
            document("openapi")
                    .path("paths")
                    .path(operation[1])
                    .path(operation[0].toLowerCase(Locale.ROOT))
                    .path("parameters")
                    .values()
                    .forEach(parameter -> said.put(
                            parameter.path("in").asString() + " "
                                    + parameter.path("name").asString(),
                            Stream.of("default", "minimum", "maximum")
                                    .map(bound ->
                                            parameter.path("schema").path(bound).asString(""))
                                    .collect(Collectors.joining("/"))
                                    .replaceFirst("^//$", "")));
            // HTTP's own, not a parameter of ours
            said.remove("header If-None-Match");
            assertThat(said).as(door).isEqualTo(served);
        });
    }

    @Test
    void what_is_answered_is_what_is_described() {
        tellSomething();
        var feed = http.as(PARTNER_AL).get("/liaison/feed").expect(200);
        valid(OPENAPI, "Batch", feed.text());
        valid(
                OPENAPI,
                "Batch",
                http.as(LIAISON).get("/liaison/feed").expect(200).text());
        valid(
                OPENAPI,
                "Checkpoint",
                http.as(PARTNER_AL).get("/liaison/feed/checkpoint").expect(200).text());
        valid(
                OPENAPI,
                "Keys",
                http.as(PARTNER_AL).get("/liaison/feed/keys").expect(200).text());
        var last = feed.json().get(feed.json().size() - 1);
        var receipt = Map.of(
                "position",
                last.path("position").asLong(),
                "hash",
                last.path("hash").asString());
        valid(OPENAPI, "Receipt", write(receipt));
        valid(
                OPENAPI,
                "Accepted",
                http.as(PARTNER_AL)
                        .post("/liaison/receipts", receipt)
                        .expect(200)
                        .text());
        valid(
                OPENAPI,
                "Problem",
                http.as(PARTNER_AL)
                        .post("/liaison/receipts", Map.of("position", 1, "hash", "0".repeat(64)))
                        .expect(409)
                        .text());
        valid(
                OPENAPI,
                "Problem",
                http.as(PARTNER_AL).get("/liaison/feed?limit=0").expect(400).text());
        valid(OPENAPI, "Problem", http.as(ARTA).get("/liaison/feed").expect(403).text());
        valid(OPENAPI, "Problem", http.get("/liaison/feed").expect(401).text());
        // what comes by itself is the same entry
        for (var entry : feed.json().values()) valid(ASYNCAPI, "Entry", entry.toString());
    }

    @Test
    void a_wrong_answer_would_be_found() {
        assertThat(problems(OPENAPI, "Batch", "[{\"specversion\":\"1.0\"}]")).isNotEmpty();
        assertThat(problems(OPENAPI, "Checkpoint", "{}")).isNotEmpty();
    }

    @Test
    void both_documents_describe_an_entry_in_the_same_words() {
        var asked = document("openapi").path("components").path("schemas");
        document("asyncapi")
                .path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> assertThat(schema.getValue()).isEqualTo(asked.path(schema.getKey())));
    }

    private Map<String, HandlerMethod> doors() {
        var doors = new TreeMap<String, HandlerMethod>();
        mapping.getHandlerMethods().forEach((where, method) -> {
            var allowed = method.getMethodAnnotation(Allowed.class);
            if (allowed == null || !Arrays.asList(allowed.value()).contains(Role.PARTNER)) return;
            where.getPatternValues()
                    .forEach(path -> where.getMethodsCondition()
                            .getMethods()
                            .forEach(verb -> doors.put(verb + " " + path, method)));
        });
        assertThat(doors).isNotEmpty();
        return doors;
    }

    private static void described(Parameter parameter, Map<String, String> into) {
        var query = parameter.getAnnotation(RequestParam.class);
        var header = parameter.getAnnotation(RequestHeader.class);
        if (query != null) into.put("query " + parameter.getName(), bounds(parameter, query.defaultValue()));
        if (header != null) into.put("header " + header.name(), bounds(parameter, header.defaultValue()));
    }

    private static String bounds(Parameter parameter, String defaultValue) {
        var least = parameter.getAnnotation(Min.class);
        var most = parameter.getAnnotation(Max.class);
        return (defaultValue.equals(ValueConstants.DEFAULT_NONE) ? "" : defaultValue) + "/"
                + (least == null ? "" : least.value()) + "/" + (most == null ? "" : most.value());
    }

    private void tellSomething() {
        var told = http.as(PARTNER_AL).get("/liaison/feed").json().size();
        var message = UUID.randomUUID().toString();
        OtherServices.tell(new AboutExchange.MessageSent(
                "x1",
                message,
                "partner-al",
                "a-child",
                "NOTIFICATION",
                "REFERRAL",
                "an-earlier-one",
                new AboutExchange.MinimalDataSet(
                        "FEMALE",
                        "9-17",
                        Set.of("XK"),
                        "PRESUMED",
                        "CSW",
                        Set.of("FORCED_BEGGING"),
                        "AL",
                        Set.of("sq"),
                        false,
                        true,
                        "HIGH",
                        Set.of("SAFEHOUSE_SERVICE"),
                        "CONSENT",
                        LocalDate.of(2027, 3, 2)),
                "c2VhbGVk",
                MONDAY));
        OtherServices.tell(new AboutExchange.Recalled(
                "x1", UUID.randomUUID().toString(), "partner-al", "a-child", List.of(message), "CONSENT", MONDAY));
        OtherServices.tell(new AboutExchange.HandBackAnswered("x1", "partner-al", "a-child", false, MONDAY));
        await().atMost(20, SECONDS)
                .until(() -> http.as(PARTNER_AL).get("/liaison/feed").json().size() >= told + 3);
    }

    private JsonNode document(String name) {
        return http.as(PARTNER_AL).get("/liaison/" + name + ".json").expect(200).json();
    }

    private void valid(String document, String schema, String json) {
        assertThat(problems(document, schema, json)).as(schema + ": " + json).isEmpty();
    }

    private Set<?> problems(String document, String schema, String json) {
        var documents = new HashMap<String, String>();
        documents.put(OPENAPI, document("openapi").toString());
        documents.put(ASYNCAPI, document("asyncapi").toString());
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        builder -> builder.schemaLoaders(loaders -> loaders.schemas(documents)))
                .getSchema(SchemaLocation.of(document + "#/components/schemas/" + schema))
                .validate(json, InputFormat.JSON);
    }

    private static String write(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
