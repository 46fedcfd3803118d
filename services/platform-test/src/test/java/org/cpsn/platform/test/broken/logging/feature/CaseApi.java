package org.cpsn.platform.test.broken.logging.feature;

import java.util.logging.Logger;

class CaseApi {
    static final Logger LOG = Logger.getLogger("cases");
}
