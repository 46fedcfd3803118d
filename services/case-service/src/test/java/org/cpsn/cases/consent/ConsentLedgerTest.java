package org.cpsn.cases.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpsn.cases.consent.ConsentPurpose.SERVICES;
import static org.cpsn.cases.consent.ConsentPurpose.TRACING;
import static org.cpsn.cases.consent.RecipientKind.AUTHORITIES;
import static org.cpsn.cases.consent.RecipientKind.OTHER_ORGANIZATIONS;
import static org.cpsn.cases.consent.SharedService.MEDICAL;
import static org.cpsn.cases.consent.SharedService.SHELTER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cpsn.platform.personal.Personal;
import org.junit.jupiter.api.Test;

/** Is there a consent in force for this purpose and recipient at this moment? */
class ConsentLedgerTest {
    private static final Instant GIVEN = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-20T09:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-03-31");
    private static final Recipient ANY = new Recipient(OTHER_ORGANIZATIONS, null);
    private static final Recipient SAFEHOUSE = new Recipient(OTHER_ORGANIZATIONS, "provider-shelter-19");

    @Test
    void it_holds_from_the_moment_it_was_given_to_the_end_of_its_last_day_in_kosovo() {
        var ledger = after(given("k1", ANY));
        assertThat(asked(ledger, ANY, GIVEN.minusSeconds(1))).isEmpty();
        assertThat(asked(ledger, ANY, GIVEN)).contains("k1");
        assertThat(asked(ledger, ANY, Instant.parse("2026-03-31T21:59:59Z"))).contains("k1");
        assertThat(asked(ledger, ANY, Instant.parse("2026-03-31T22:00:00Z"))).isEmpty();
    }

    @Test
    void it_holds_for_its_purpose_and_its_kind_of_recipient_only() {
        var ledger = after(given("k1", ANY));
        assertThat(ledger.inForce(TRACING, ANY, null, LATER)).isEmpty();
        assertThat(asked(ledger, new Recipient(AUTHORITIES, null), LATER)).isEmpty();
    }

    @Test
    void for_a_kind_it_holds_for_every_organisation_and_for_an_organisation_only_there() {
        assertThat(asked(after(given("k1", ANY)), SAFEHOUSE, LATER)).contains("k1");
        var there = after(given("k1", SAFEHOUSE));
        assertThat(asked(there, SAFEHOUSE, LATER)).contains("k1");
        assertThat(asked(there, ANY, LATER)).isEmpty();
        assertThat(asked(there, new Recipient(OTHER_ORGANIZATIONS, "provider-health-19"), LATER))
                .isEmpty();
    }

    @Test
    void it_holds_for_the_services_in_its_scope() {
        var ledger = after(given("k1", ANY));
        assertThat(ledger.inForce(SERVICES, ANY, MEDICAL, LATER)).contains("k1");
        assertThat(ledger.inForce(SERVICES, ANY, SHELTER, LATER)).isEmpty();
    }

    @Test
    void after_a_withdrawal_nothing_is_in_force_and_before_it_was() {
        var ledger = after(given("k1", ANY), withdrawn("k1", LATER));
        assertThat(asked(ledger, ANY, LATER)).isEmpty();
        assertThat(asked(ledger, ANY, LATER.minusSeconds(1))).contains("k1");
    }

    @Test
    void what_is_narrowed_ends_earlier() {
        var until = LocalDate.parse("2026-03-21");
        var ledger = after(
                given("k1", ANY),
                new ConsentEvent.Narrowed("c1", "k1", terms(ANY, until), ConsentGiver.CHILD, null, LATER));
        assertThat(asked(ledger, ANY, LATER)).contains("k1");
        assertThat(asked(ledger, ANY, Instant.parse("2026-03-22T12:00:00Z"))).isEmpty();
    }

    @Test
    void a_disclosure_rests_on_consent_rather_than_on_an_override() {
        var ledger = after(overridden("k0"), given("k1", ANY));
        assertThat(asked(ledger, ANY, LATER)).contains("k1");
        assertThat(asked(after(overridden("k0")), ANY, LATER)).contains("k0");
    }

    @Test
    void an_override_that_the_supervisor_ended_carries_nothing() {
        var ledger = after(
                overridden("k0"), new ConsentEvent.OverrideReviewed("c1", "k0", ReviewOutcome.ENDED, null, LATER));
        assertThat(asked(ledger, ANY, LATER)).isEmpty();
    }

    private static Optional<String> asked(ConsentLedger ledger, Recipient recipient, Instant at) {
        return ledger.inForce(SERVICES, recipient, null, at);
    }

    private static ConsentLedger after(ConsentEvent... events) {
        return Stream.of(events).reduce(ConsentLedger.NONE, ConsentLedger::after, (one, other) -> other);
    }

    private static ConsentEvent given(String id, Recipient recipient) {
        return new ConsentEvent.Given(
                "c1", id, terms(recipient, LAST_DAY), ConsentGiver.CHILD, LegitimateBasis.CONSENT, null, GIVEN);
    }

    private static ConsentEvent withdrawn(String id, Instant at) {
        return new ConsentEvent.Withdrawn("c1", id, SERVICES, ConsentGiver.CHILD, null, at);
    }

    private static ConsentEvent overridden(String id) {
        return new ConsentEvent.Overridden(
                "c1",
                id,
                terms(ANY, LAST_DAY),
                LegitimateBasis.VITAL_INTERESTS,
                new Personal<>("p1", "c2VhbGVk"),
                "cw-19-01",
                "19",
                GIVEN);
    }

    private static Terms terms(Recipient recipient, LocalDate until) {
        return new Terms(SERVICES, recipient, Set.of(MEDICAL), until);
    }
}
