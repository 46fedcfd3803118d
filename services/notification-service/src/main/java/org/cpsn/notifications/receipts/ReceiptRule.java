package org.cpsn.notifications.receipts;

import org.cpsn.platform.domain.Rule;

/** Every way a receipt can be refused. */
public enum ReceiptRule implements Rule {
    HASH_DIFFERS("What you hold at this position is not what you were told: the difference was noted. Check your"
            + " entries from the last position that was accepted.");

    private final String sentence;

    ReceiptRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
