package org.cpsn.platform.personal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a start without the key of the pseudonyms into one sentence instead of a stack trace. */
final class PseudonymKeyMissingAnalyzer extends AbstractFailureAnalyzer<Pseudonyms.KeyMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable root, Pseudonyms.KeyMissing missing) {
        return new FailureAnalysis(
                missing.getMessage(),
                "Make one with: openssl rand -base64 32. Keep it: with another one every child gets another pseudonym.",
                missing);
    }
}
