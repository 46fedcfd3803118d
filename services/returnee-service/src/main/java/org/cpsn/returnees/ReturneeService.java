package org.cpsn.returnees;

import org.cpsn.platform.Platform;
import org.cpsn.platform.axon.StoredEvents;
import org.cpsn.returnees.arrivallists.ListEvent;
import org.cpsn.returnees.arrivals.ArrivalEvent;
import org.cpsn.returnees.classes.ClassEvent;
import org.cpsn.returnees.enrolment.EnrolmentEvent;
import org.cpsn.returnees.family.FamilyEvent;
import org.cpsn.returnees.handover.HandOverEvent;
import org.cpsn.returnees.livelihood.LivelihoodEvent;
import org.cpsn.returnees.needs.NeedsEvent;
import org.cpsn.returnees.plan.PlanEvent;
import org.cpsn.returnees.survey.SurveyEvent;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Families that come back, and what their members need to settle. */
@SpringBootApplication
@Import(Platform.class)
public class ReturneeService {
    public static void main(String[] args) {
        SpringApplication.run(ReturneeService.class, args);
    }

    @Bean
    StoredEvents storedEvents() {
        return StoredEvents.of(
                ArrivalEvent.class,
                FamilyEvent.class,
                HandOverEvent.class,
                ListEvent.class,
                NeedsEvent.class,
                SurveyEvent.class,
                PlanEvent.class,
                EnrolmentEvent.class,
                LivelihoodEvent.class,
                ClassEvent.class);
    }
}
