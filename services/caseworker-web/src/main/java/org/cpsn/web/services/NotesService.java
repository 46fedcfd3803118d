package org.cpsn.web.services;

import static org.cpsn.web.services.Service.CASES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What case-service can be asked about notes, services given and incidents. */
@Component
public class NotesService {

    record Notes(List<Note> notes) {}

    public record Note(String noteId, String about, String text, Instant notedAt, String recordedBy) {}

    record ServicesGiven(List<ServiceGiven> services) {}

    public record ServiceGiven(
            String serviceId, String type, String givenBy, Instant givenAt, String outcome, String recordedBy) {}

    record Incidents(List<Incident> incidents) {}

    public record Incident(
            String incidentId,
            LocalDate incidentDate,
            String violenceType,
            String location,
            String previousIncidents,
            String perpetrator,
            Instant knownSince,
            String account,
            String recordedBy) {}

    private final ServiceCalls calls;

    NotesService(ServiceCalls calls) {
        this.calls = calls;
    }

    public List<Note> notes(String caseId) {
        return calls.get(CASES, path(caseId, "notes"), Map.of(), Notes.class).notes();
    }

    public List<ServiceGiven> services(String caseId) {
        return calls.get(CASES, path(caseId, "services"), Map.of(), ServicesGiven.class)
                .services();
    }

    public List<Incident> incidents(String caseId) {
        return calls.get(CASES, path(caseId, "incidents"), Map.of(), Incidents.class)
                .incidents();
    }

    /** @param room {@code notes}, {@code services} or {@code incidents} */
    public Answer write(String caseId, String room, Object body, String key) {
        return calls.command(CASES, path(caseId, room), body, Asking.on(key, "*"));
    }

    private static String path(String caseId, String room) {
        return "/cases/" + OpaqueId.checked(caseId) + "/" + room;
    }
}
