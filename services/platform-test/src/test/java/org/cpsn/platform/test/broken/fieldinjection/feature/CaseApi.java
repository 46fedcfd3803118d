package org.cpsn.platform.test.broken.fieldinjection.feature;

import org.springframework.beans.factory.annotation.Autowired;

class CaseApi {
    @Autowired
    Runnable commands;
}
