package org.cpsn.web.notes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cpsn.web.services.NotesService.Incident;
import org.cpsn.web.services.NotesService.Note;
import org.cpsn.web.services.NotesService.ServiceGiven;

/** One thing somebody wrote down about a case: a note, a service given or an incident; the others are null. */
record Entry(Instant at, Note note, ServiceGiven service, Incident incident) {

    static List<Entry> newestFirst(List<Note> notes, List<ServiceGiven> services, List<Incident> incidents) {
        return Stream.of(
                        notes.stream().map(note -> new Entry(note.notedAt(), note, null, null)),
                        services.stream().map(service -> new Entry(service.givenAt(), null, service, null)),
                        incidents.stream().map(incident -> new Entry(incident.knownSince(), null, null, incident)))
                .flatMap(all -> all)
                .sorted(Comparator.comparing(Entry::at).reversed())
                .toList();
    }
}
