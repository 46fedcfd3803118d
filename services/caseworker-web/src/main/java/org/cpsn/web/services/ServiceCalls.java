package org.cpsn.web.services;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/** Every call to a service goes through here, so that a failure always is a {@link ServiceProblem}. */
@Component
public class ServiceCalls {

    /** Takes what a service tells little by little, for as long as it does. */
    @FunctionalInterface
    public interface Listener {
        void hear(InputStream told) throws IOException;
    }

    private final RestClient client;
    private final RestClient patient;
    private final ServiceAddresses addresses;

    ServiceCalls(
            @Qualifier("serviceClient") RestClient serviceClient,
            @Qualifier("patientClient") RestClient patientClient,
            ServiceAddresses addresses) {
        this.client = serviceClient;
        this.patient = patientClient;
        this.addresses = addresses;
    }

    /** Listens to a stream of events. @param last the id of the event heard last; null for none */
    public void follow(Service service, String path, String last, Listener listener) {
        asked(
                service,
                () -> patient.get()
                        .uri(address(service, path, Map.of()))
                        .headers(headers -> {
                            if (last != null) headers.set("Last-Event-ID", last);
                        })
                        .accept(MediaType.TEXT_EVENT_STREAM)
                        .exchange((request, answer) -> {
                            if (answer.getStatusCode().isError())
                                throw new UnansweredProblem(
                                        answer.getStatusCode().value(), ServiceProblem.Told.NOTHING);
                            listener.hear(answer.getBody());
                            return null;
                        }));
    }

    public <T> T get(Service service, String path, Map<String, ?> query, Purpose purpose, Class<T> answer) {
        return getWithHeaders(service, path, query, purpose, answer).getBody();
    }

    public <T> T get(Service service, String path, Map<String, ?> query, Class<T> answer) {
        return get(service, path, query, Purpose.CASE_WORK, answer);
    }

    public <T> ResponseEntity<T> getWithHeaders(
            Service service, String path, Map<String, ?> query, Purpose purpose, Class<T> answer) {
        return asked(
                service,
                () -> client.get()
                        .uri(address(service, path, query))
                        .header("X-Purpose", purpose.name())
                        .retrieve()
                        .toEntity(answer));
    }

    /** A question that travels as POST, so that no name stands in a URL. */
    public <T> T ask(Service service, String path, Object question, Purpose purpose, Class<T> answer) {
        return asked(
                service,
                () -> client.post()
                        .uri(address(service, path, Map.of()))
                        .header("X-Purpose", purpose.name())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(question)
                        .retrieve()
                        .body(answer));
    }

    /** Says how something is from now on; the same again changes nothing, so it needs no key. */
    public void put(Service service, String path, Object body) {
        put(service, path, body, Void.class);
    }

    public <T> T put(Service service, String path, Object body, Class<T> answer) {
        return asked(
                service,
                () -> client.put()
                        .uri(address(service, path, Map.of()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .retrieve()
                        .body(answer));
    }

    public void delete(Service service, String path) {
        asked(
                service,
                () -> client.delete()
                        .uri(address(service, path, Map.of()))
                        .retrieve()
                        .toBodilessEntity());
    }

    public Answer command(Service service, String path, Object body, Asking asking) {
        return asked(service, () -> told(service, path, body, asking).body(Answer.class));
    }

    /** A command whose answer nobody needs. */
    public void order(Service service, String path, Asking asking) {
        asked(service, () -> told(service, path, Map.of(), asking).toBodilessEntity());
    }

    private RestClient.ResponseSpec told(Service service, String path, Object body, Asking asking) {
        var request = client.post()
                .uri(address(service, path, Map.of()))
                .header("Idempotency-Key", asking.key() == null ? "" : asking.key())
                .contentType(MediaType.APPLICATION_JSON);
        if (asking.onSomethingThere()) request = request.header(HttpHeaders.IF_MATCH, asking.ifMatch());
        return request.body(body).retrieve();
    }

    private URI address(Service service, String path, Map<String, ?> query) {
        var uri = UriComponentsBuilder.fromUri(addresses.of(service)).path(path);
        query.forEach((name, value) -> {
            if (value != null && !value.toString().isBlank()) uri.queryParam(name, "{" + name + "}");
        });
        return uri.encode().buildAndExpand(query).toUri();
    }

    private static <T> T asked(Service service, Supplier<T> call) {
        try {
            return call.get();
        } catch (ResourceAccessException e) {
            throw ServiceProblem.away(service, e);
        } catch (UnansweredProblem e) {
            throw new ServiceProblem(service, e.status(), e.told());
        } catch (RestClientException e) {
            // an answer nobody can read is as good as none
            throw ServiceProblem.away(service, e);
        }
    }
}
