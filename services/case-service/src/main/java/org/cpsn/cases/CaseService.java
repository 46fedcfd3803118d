package org.cpsn.cases;

import org.cpsn.cases.access.AccessEvent;
import org.cpsn.cases.assessment.AssessmentEvent;
import org.cpsn.cases.attachment.AttachmentEvent;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.consent.ConsentEvent;
import org.cpsn.cases.exchangenote.ExchangeNoteEvent;
import org.cpsn.cases.followup.FollowUpEvent;
import org.cpsn.cases.incident.IncidentEvent;
import org.cpsn.cases.juvenilejustice.JusticeEvent;
import org.cpsn.cases.knownchild.QuestionEvent;
import org.cpsn.cases.note.NoteEvent;
import org.cpsn.cases.person.PersonEvent;
import org.cpsn.cases.plan.PlanEvent;
import org.cpsn.cases.returnneeds.ReturnNeedsEvent;
import org.cpsn.cases.roundtable.RoundtableEvent;
import org.cpsn.cases.roundtablenote.RoundtableNoteEvent;
import org.cpsn.cases.serviceprovision.ServiceEvent;
import org.cpsn.cases.trafficking.TraffickingEvent;
import org.cpsn.cases.transfer.TransferEvent;
import org.cpsn.platform.Platform;
import org.cpsn.platform.axon.StoredEvents;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Persons and their cases. */
@SpringBootApplication
@Import(Platform.class)
public class CaseService {
    public static void main(String[] args) {
        SpringApplication.run(CaseService.class, args);
    }

    @Bean
    StoredEvents storedEvents() {
        return StoredEvents.of(
                PersonEvent.class,
                CaseEvent.class,
                AccessEvent.class,
                AssessmentEvent.class,
                FollowUpEvent.class,
                PlanEvent.class,
                TraffickingEvent.class,
                JusticeEvent.class,
                RoundtableNoteEvent.class,
                RoundtableEvent.class,
                ConsentEvent.class,
                ServiceEvent.class,
                IncidentEvent.class,
                NoteEvent.class,
                ReturnNeedsEvent.class,
                AttachmentEvent.class,
                TransferEvent.class,
                ExchangeNoteEvent.class,
                QuestionEvent.class);
    }
}
