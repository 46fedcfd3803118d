package org.cpsn.platform.test.broken.answerabletonobody.feature;

import org.cpsn.platform.axon.Asked;

/** Decides by who stands at the counter. */
final class CaseDecision {
    static boolean decide(Asked asked) {
        return asked.who() != null;
    }
}
