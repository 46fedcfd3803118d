package org.cpsn.platform.test.broken.pure.feature;

import org.slf4j.LoggerFactory;

/** A state that talks. */
record CaseFile(boolean open) {
    CaseFile after(String event) {
        LoggerFactory.getLogger(CaseFile.class).info(event);
        return new CaseFile(false);
    }
}
