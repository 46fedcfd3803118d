package org.cpsn.cases;

import org.cpsn.platform.test.ArchitectureTest;

class ArchitectureOfCasesTest extends ArchitectureTest {
    ArchitectureOfCasesTest() {
        super("org.cpsn.cases");
    }
}
