package org.cpsn.platform.test.broken.standardstreams.feature;

class CaseApi {
    void show() {
        System.out.println("a case");
    }
}
