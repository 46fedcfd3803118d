package org.cpsn.notifications.documents;

import static org.cpsn.platform.security.Role.LIAISON;
import static org.cpsn.platform.security.Role.PARTNER;

import org.cpsn.platform.security.Allowed;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a partner's engineers need to connect, as machines read it. A test keeps both true to what is served. */
@RestController
class DocumentsApi {
    /** What can be asked: OpenAPI 3.1. */
    @GetMapping(path = "/liaison/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed({LIAISON, PARTNER})
    Resource openapi() {
        return new ClassPathResource("liaison/openapi.json");
    }

    /** What comes by itself, as a stream or as a call: AsyncAPI 3.0. */
    @GetMapping(path = "/liaison/asyncapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed({LIAISON, PARTNER})
    Resource asyncapi() {
        return new ClassPathResource("liaison/asyncapi.json");
    }
}
