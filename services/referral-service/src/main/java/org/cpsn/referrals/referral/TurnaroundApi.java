package org.cpsn.referrals.referral;

import static org.cpsn.platform.security.Role.DATA_OFFICER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.cpsn.platform.domain.LocalDay;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Invalid;
import org.cpsn.referrals.providers.ServiceType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How long providers take: from being asked to the answer, to the beginning and to the end. Counts, nobody's name. */
@RestController
class TurnaroundApi {
    /** Below this a median says nothing about a provider and may say something about a child. */
    private static final int ENOUGH = 5;

    private final ReferralProjection referrals;

    TurnaroundApi(ReferralProjection referrals) {
        this.referrals = referrals;
    }

    /**
     * @param count of how many; below 5 the number stands alone
     * @param medianHours null while there are too few
     */
    record Measure(int count, Long medianHours) {
        static Measure of(List<Duration> took) {
            var sorted = took.stream().sorted().toList();
            return new Measure(
                    sorted.size(),
                    sorted.size() < ENOUGH ? null : (Long) median(sorted).toHours());
        }

        private static Duration median(List<Duration> sorted) {
            int middle = sorted.size() / 2;
            return sorted.size() % 2 == 1
                    ? sorted.get(middle)
                    : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
        }
    }

    record Line(
            String providerId,
            ServiceType serviceType,
            int sent,
            int expired,
            int escalated,
            Measure toAnswer,
            Measure toStart,
            Measure toEnd) {}

    record Turnaround(LocalDate from, LocalDate until, int enough, List<Line> lines) {}

    private record Service(String providerId, ServiceType serviceType) {}

    /** Of what was sent from the first to the last of these days, as far as it came from where the asker may look. */
    @GetMapping("/referrals/turnaround")
    @Allowed({SUPERVISOR, DATA_OFFICER})
    Turnaround turnaround(@RequestParam LocalDate from, @RequestParam LocalDate until, Caseworker who) {
        if (until.isBefore(from)) throw new Invalid("until", "before_from", "The last day is before the first.");
        var sent = Filters.and(
                Filters.gte("madeAt", LocalDay.startOf(from)),
                Filters.lt("madeAt", LocalDay.startOf(until.plusDays(1))));
        var byService = new LinkedHashMap<Service, List<ReferralView>>();
        for (var seen : referrals.read(referrals.collection().find(sent))) {
            var view = seen.view();
            if (who.mayActIn(view.municipality()))
                byService
                        .computeIfAbsent(new Service(view.providerId(), view.serviceType()), first -> new ArrayList<>())
                        .add(view);
        }
        var lines = byService.entrySet().stream()
                .map(one -> line(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Line::providerId).thenComparing(Line::serviceType))
                .toList();
        return new Turnaround(from, until, ENOUGH, lines);
    }

    private static Line line(Service service, List<ReferralView> all) {
        return new Line(
                service.providerId(),
                service.serviceType(),
                all.size(),
                (int) all.stream()
                        .filter(view -> view.status() == ReferralStatus.EXPIRED)
                        .count(),
                (int) all.stream().filter(view -> view.escalatedAt() != null).count(),
                Measure.of(took(all, ReferralView::answeredAt)),
                Measure.of(took(all, view -> first(view, ReferralStatus.STARTED))),
                Measure.of(took(all, view -> first(view, ReferralStatus.DONE))));
    }

    private static List<Duration> took(List<ReferralView> all, Function<ReferralView, Instant> reached) {
        return all.stream()
                .map(view -> {
                    var at = reached.apply(view);
                    return at == null ? null : Duration.between(view.madeAt(), at);
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private static Instant first(ReferralView view, ReferralStatus status) {
        return view.reached().stream()
                .filter(one -> one.status() == status)
                .map(ReferralView.Reached::at)
                .findFirst()
                .orElse(null);
    }
}
