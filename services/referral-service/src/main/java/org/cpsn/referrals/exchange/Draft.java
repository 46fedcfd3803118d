package org.cpsn.referrals.exchange;

import org.cpsn.platform.personal.Personal;

/**
 * What a message would say.
 *
 * @param inReplyTo id of the message it answers; null where it answers none
 * @param consentId the consent of the case's ledger it rests on; null where it rests on something else
 * @param more beyond the minimal set, for the partner's eyes alone; null where there is none
 * @param moreBasis what telling more rests on; null where nothing more is told
 */
public record Draft(
        Verb verb,
        TrmPhase phase,
        String inReplyTo,
        MinimalData child,
        String consentId,
        Personal<String> more,
        LegalBasis moreBasis) {}
