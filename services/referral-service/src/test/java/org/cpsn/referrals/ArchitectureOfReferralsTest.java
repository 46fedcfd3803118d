package org.cpsn.referrals;

import org.cpsn.platform.test.ArchitectureTest;

class ArchitectureOfReferralsTest extends ArchitectureTest {
    ArchitectureOfReferralsTest() {
        super("org.cpsn.referrals");
    }
}
