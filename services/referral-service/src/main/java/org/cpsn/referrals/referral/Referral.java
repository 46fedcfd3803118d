package org.cpsn.referrals.referral;

import java.time.Instant;

/** What a referral is, as far as deciding goes. */
sealed interface Referral {
    record Absent() implements Referral {}

    /** It was made, whatever became of it. */
    sealed interface Made extends Referral {
        Terms terms();

        Instant madeAt();
    }

    /** The provider has to do with the child because of it. */
    sealed interface Live extends Made {}

    /** Nothing more happens to it. */
    sealed interface Over extends Made {}

    record InProgress(Terms terms, Instant madeAt) implements Live {}

    record Accepted(Terms terms, Instant madeAt) implements Live {}

    record Rejected(Terms terms, Instant madeAt) implements Over {}

    record Done(Terms terms, Instant madeAt) implements Over {}

    record Revoked(Terms terms, Instant madeAt) implements Over {}

    default Referral after(ReferralEvent event) {
        return switch (event) {
            case ReferralEvent.Made e -> new InProgress(e.terms(), e.occurredAt());
            case ReferralEvent.Accepted e -> new Accepted(e.terms(), madeAt(e));
            case ReferralEvent.Rejected e -> new Rejected(e.terms(), madeAt(e));
            case ReferralEvent.Completed e -> new Done(e.terms(), madeAt(e));
            case ReferralEvent.Revoked e -> new Revoked(e.terms(), madeAt(e));
            case ReferralEvent.SenderChanged e -> with(e.terms());
        };
    }

    private Referral with(Terms terms) {
        return switch (this) {
            case Absent absent -> absent;
            case InProgress made -> new InProgress(terms, made.madeAt());
            case Accepted made -> new Accepted(terms, made.madeAt());
            case Rejected made -> new Rejected(terms, made.madeAt());
            case Done made -> new Done(terms, made.madeAt());
            case Revoked made -> new Revoked(terms, made.madeAt());
        };
    }

    private Instant madeAt(ReferralEvent event) {
        return this instanceof Made made ? made.madeAt() : event.occurredAt();
    }
}
