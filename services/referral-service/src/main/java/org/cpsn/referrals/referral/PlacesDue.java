package org.cpsn.referrals.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.cpsn.platform.due.Due;
import org.cpsn.platform.mongo.Seen;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.referrals.providers.ServiceType;
import org.springframework.stereotype.Component;

/** Who waits longest for a place moves up once there is one. */
@Component
class PlacesDue implements Due {
    private static final Caseworker SELF = Caseworker.system("referral-service");

    private record Service(String providerId, ServiceType type) {}

    private final ReferralProjection referrals;
    private final PlacesTaken places;
    private final ReferralLimits limits;

    PlacesDue(ReferralProjection referrals, PlacesTaken places, ReferralLimits limits) {
        this.referrals = referrals;
        this.places = places;
        this.limits = limits;
    }

    @Override
    public List<Errand> by(Instant now) {
        var due = limits.due(Stage.APPOINTMENT, now);
        var errands = new ArrayList<Errand>();
        waiting().forEach((service, list) -> {
            long free = places.free(service.providerId(), service.type());
            list.stream()
                    .limit(Math.max(0, free))
                    // somebody else may be given the place at this very moment: then it is tried again next time
                    .map(seen -> new Errand(
                            "place/" + seen.id() + "/" + now.getEpochSecond(),
                            new ReferralCommand.MoveUp(seen.id(), due, SELF, now)))
                    .forEach(errands::add);
        });
        return errands;
    }

    private LinkedHashMap<Service, List<Seen<ReferralView>>> waiting() {
        var byService = new LinkedHashMap<Service, List<Seen<ReferralView>>>();
        for (var seen : referrals.waiting())
            byService
                    .computeIfAbsent(
                            new Service(seen.view().providerId(), seen.view().serviceType()),
                            first -> new ArrayList<>())
                    .add(seen);
        return byService;
    }

    /** Which place on the waiting list a referral has, from 1. */
    long position(Seen<ReferralView> seen) {
        return 1 + referrals.ahead(seen);
    }
}
