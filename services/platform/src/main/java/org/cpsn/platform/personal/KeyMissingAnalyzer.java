package org.cpsn.platform.personal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a start without the key-encryption key into one sentence instead of a stack trace. */
final class KeyMissingAnalyzer extends AbstractFailureAnalyzer<KeyEncryptionKey.KeyMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable root, KeyEncryptionKey.KeyMissing missing) {
        return new FailureAnalysis(
                missing.getMessage(),
                "Make one with: openssl rand -base64 32. Keep it: what it sealed needs it.",
                missing);
    }
}
