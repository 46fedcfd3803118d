package org.cpsn.cases.trafficking;

import java.util.List;
import java.util.stream.Stream;
import org.cpsn.cases.casefile.CaseAlert;
import org.cpsn.platform.axon.Recorded;
import org.springframework.stereotype.Component;

/** Everybody who opens the case of a suspected or actual victim sees it at once. */
@Component
class TraffickingAlert implements CaseAlert {
    @Override
    public Stream<String> in(List<Recorded> events) {
        return TraffickingView.of(events).status().filter(TraffickingStatus::isSuspicion).map(Enum::name).stream();
    }
}
