package org.cpsn.platform.test.broken.sleep.feature;

class CaseApi {
    void hope() throws InterruptedException {
        Thread.sleep(1);
    }
}
