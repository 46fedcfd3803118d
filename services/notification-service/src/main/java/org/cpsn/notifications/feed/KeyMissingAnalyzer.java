package org.cpsn.notifications.feed;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a start without the signing key into one sentence instead of a stack trace. */
final class KeyMissingAnalyzer extends AbstractFailureAnalyzer<FeedSigningKey.KeyMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable root, FeedSigningKey.KeyMissing missing) {
        return new FailureAnalysis(
                missing.getMessage(),
                "Make one with: openssl rand -base64 32. When it is changed, keep the public half of the old one in"
                        + " CPSN_FEED_RETIRED_KEYS.",
                missing);
    }
}
