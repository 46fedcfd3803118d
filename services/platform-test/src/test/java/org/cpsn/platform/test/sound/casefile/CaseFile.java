package org.cpsn.platform.test.sound.casefile;

import java.time.Instant;

public sealed interface CaseFile {
    record Absent() implements CaseFile {}

    record Open(Instant since) implements CaseFile {}

    record Closed() implements CaseFile {}

    default CaseFile after(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Opened e -> new Open(e.occurredAt());
            case CaseEvent.Closed _ -> new Closed();
        };
    }
}
