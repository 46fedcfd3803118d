package org.cpsn.web.services;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP client: it carries the signed-in person's token, the correlation id, and gives up in time. */
@Configuration
class ServiceClientConfiguration {

    /** Longer than any stream lasts. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    @Bean
    RestClient serviceClient(
            RestClient.Builder builder,
            ServiceAddresses addresses,
            OAuth2AuthorizedClientManager tokens,
            JsonMapper json) {
        return client(builder, addresses, addresses.readTimeout(), tokens, json);
    }

    /** The same for what is told little by little. */
    @Bean
    RestClient patientClient(
            RestClient.Builder builder,
            ServiceAddresses addresses,
            OAuth2AuthorizedClientManager tokens,
            JsonMapper json) {
        return client(builder, addresses, PATIENCE, tokens, json);
    }

    private static RestClient client(
            RestClient.Builder builder,
            ServiceAddresses addresses,
            Duration readTimeout,
            OAuth2AuthorizedClientManager tokens,
            JsonMapper json) {
        var connection = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(addresses.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        connection.setReadTimeout(readTimeout);
        var token = new OAuth2ClientHttpRequestInterceptor(tokens);
        token.setClientRegistrationIdResolver(request -> "cpsn");
        return builder.requestFactory(connection)
                .requestInterceptor(ServiceClientConfiguration::carryCorrelationId)
                .requestInterceptor(token)
                .defaultHeaders(headers -> headers.setAccept(List.of(
                        MediaType.APPLICATION_JSON,
                        MediaType.APPLICATION_PROBLEM_JSON,
                        MediaType.parseMediaType("application/cloudevents-batch+json"))))
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                    throw new UnansweredProblem(response.getStatusCode().value(), told(response, json));
                })
                .build();
    }

    private static ClientHttpResponse carryCorrelationId(
            HttpRequest request, byte[] body, ClientHttpRequestExecution next) throws IOException {
        var id = MDC.get(CorrelationFilter.MDC_KEY);
        if (id != null) request.getHeaders().set(CorrelationFilter.HEADER, id);
        return next.execute(request, body);
    }

    private static ServiceProblem.Told told(ClientHttpResponse response, JsonMapper json) throws IOException {
        var type = response.getHeaders().getContentType();
        if (type == null || !MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(type))
            return ServiceProblem.Told.NOTHING;
        try {
            return json.readValue(response.getBody(), ServiceProblem.Told.class);
        } catch (JacksonException e) {
            // the status alone still says enough to tell the person something honest
            return ServiceProblem.Told.NOTHING;
        }
    }
}
