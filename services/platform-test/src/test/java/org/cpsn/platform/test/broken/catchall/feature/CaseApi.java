package org.cpsn.platform.test.broken.catchall.feature;

class CaseApi {
    void show(Runnable risky) {
        try {
            risky.run();
        } catch (RuntimeException swallowed) {
            show(risky);
        }
    }
}
