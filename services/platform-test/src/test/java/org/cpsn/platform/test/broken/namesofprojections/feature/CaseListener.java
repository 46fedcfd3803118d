package org.cpsn.platform.test.broken.namesofprojections.feature;

import org.axonframework.eventhandling.EventHandler;

class CaseListener {
    @EventHandler
    void on(String event) {}
}
