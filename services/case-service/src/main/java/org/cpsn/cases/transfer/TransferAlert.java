package org.cpsn.cases.transfer;

import java.util.List;
import java.util.stream.Stream;
import org.cpsn.cases.casefile.CaseAlert;
import org.cpsn.platform.axon.Recorded;
import org.springframework.stereotype.Component;

/** Everybody who opens a case that is about to change hands sees it at once. */
@Component
class TransferAlert implements CaseAlert {
    @Override
    public Stream<String> in(List<Recorded> events) {
        return switch (waiting(events)) {
            case null -> Stream.empty();
            case Transfers.Proposed _ -> Stream.of("HAND_OVER_WAITS");
            case Transfers.Requested _, Transfers.Approved _ -> Stream.of("TRANSFER_WAITS");
        };
    }

    private static Transfers.Waiting waiting(List<Recorded> events) {
        var transfers = Transfers.NONE;
        for (var recorded : events)
            if (recorded.event() instanceof TransferEvent event) transfers = transfers.after(event);
        return transfers.waiting();
    }
}
