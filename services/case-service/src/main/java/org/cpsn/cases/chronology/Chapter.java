package org.cpsn.cases.chronology;

import org.cpsn.cases.access.AccessEvent;
import org.cpsn.cases.assessment.AssessmentEvent;
import org.cpsn.cases.attachment.AttachmentEvent;
import org.cpsn.cases.casefile.CaseEvent;
import org.cpsn.cases.casefile.InCase;
import org.cpsn.cases.consent.ConsentEvent;
import org.cpsn.cases.followup.FollowUpEvent;
import org.cpsn.cases.incident.IncidentEvent;
import org.cpsn.cases.juvenilejustice.JusticeEvent;
import org.cpsn.cases.note.NoteEvent;
import org.cpsn.cases.plan.PlanEvent;
import org.cpsn.cases.returnneeds.ReturnNeedsEvent;
import org.cpsn.cases.roundtablenote.RoundtableNoteEvent;
import org.cpsn.cases.serviceprovision.ServiceEvent;
import org.cpsn.cases.trafficking.TraffickingEvent;

/** Parts of a case's history that somebody who prints it takes in or leaves out. */
enum Chapter {
    CASE,
    ASSESSMENTS,
    PLANS,
    SERVICES,
    FOLLOW_UPS,
    INCIDENTS,
    TRAFFICKING,
    JUVENILE_JUSTICE,
    ROUNDTABLES,
    CONSENTS,
    NOTES,
    DOCUMENTS,
    /** Who was let in, and who let themselves in. */
    ACCESS,
    /** What was written and not finished: it is superseded by what was. */
    DRAFTS,
    /** What belongs to none of the others. */
    OTHER;

    static Chapter of(InCase event) {
        return switch (event) {
            case AssessmentEvent.DraftSaved _ -> DRAFTS;
            case AssessmentEvent.DraftDiscarded _ -> DRAFTS;
            case PlanEvent.DraftSaved _ -> DRAFTS;
            case PlanEvent.DraftDiscarded _ -> DRAFTS;
            case CaseEvent.ReferralNoted _ -> SERVICES;
            case CaseEvent _ -> CASE;
            case AssessmentEvent _ -> ASSESSMENTS;
            case ReturnNeedsEvent _ -> ASSESSMENTS;
            case PlanEvent _ -> PLANS;
            case ServiceEvent _ -> SERVICES;
            case FollowUpEvent _ -> FOLLOW_UPS;
            case IncidentEvent _ -> INCIDENTS;
            case TraffickingEvent _ -> TRAFFICKING;
            case JusticeEvent _ -> JUVENILE_JUSTICE;
            case RoundtableNoteEvent _ -> ROUNDTABLES;
            case ConsentEvent _ -> CONSENTS;
            case NoteEvent _ -> NOTES;
            case AttachmentEvent _ -> DOCUMENTS;
            case AccessEvent _ -> ACCESS;
            default -> OTHER;
        };
    }
}
