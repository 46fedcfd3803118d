package org.cpsn.platform.test.broken.retired.feature;

import org.axonframework.modelling.saga.StartSaga;

class CaseSagaProjection {
    @StartSaga
    void on(String event) {}
}
