package org.cpsn.cases.consent;

/** @param organisation null: anybody of this kind */
public record Recipient(RecipientKind kind, String organisation) {

    /** A consent for a kind of recipient holds for every organisation of it; one for an organisation only there. */
    boolean covers(Recipient asked) {
        return kind == asked.kind && (organisation == null || organisation.equals(asked.organisation));
    }
}
