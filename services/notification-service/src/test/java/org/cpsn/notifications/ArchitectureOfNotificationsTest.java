package org.cpsn.notifications;

import org.cpsn.platform.test.ArchitectureTest;

class ArchitectureOfNotificationsTest extends ArchitectureTest {
    ArchitectureOfNotificationsTest() {
        super("org.cpsn.notifications");
    }
}
