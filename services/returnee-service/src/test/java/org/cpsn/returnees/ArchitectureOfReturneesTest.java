package org.cpsn.returnees;

import org.cpsn.platform.test.ArchitectureTest;

class ArchitectureOfReturneesTest extends ArchitectureTest {
    ArchitectureOfReturneesTest() {
        super("org.cpsn.returnees");
    }
}
