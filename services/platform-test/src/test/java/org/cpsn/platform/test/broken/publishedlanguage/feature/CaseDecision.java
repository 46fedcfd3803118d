package org.cpsn.platform.test.broken.publishedlanguage.feature;

import org.cpsn.events.IntegrationEvent;

/** Decides on what another service said. */
final class CaseDecision {
    static String about(IntegrationEvent told) {
        return told.subject();
    }
}
