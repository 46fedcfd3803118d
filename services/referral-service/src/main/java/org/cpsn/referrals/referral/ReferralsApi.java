package org.cpsn.referrals.referral;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.PROVIDER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.security.Refused;
import org.cpsn.platform.web.Missing;
import org.cpsn.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Referrals as they stand: those of a case, for who made them, and those in a provider's inbox. */
@RestController
@RequestMapping("/referrals")
class ReferralsApi {
    private static final Bson WAITING_FIRST =
            Sorts.orderBy(Sorts.ascending("rank"), Sorts.descending("madeAt"), Sorts.ascending("_id"));

    private final ReferralProjection referrals;
    private final ReferralsShown shown;

    ReferralsApi(ReferralProjection referrals, ReferralsShown shown) {
        this.referrals = referrals;
        this.shown = shown;
    }

    /** Which referrals an inbox lists. */
    enum Wanted {
        IN_PROGRESS(EnumSet.of(ReferralStatus.IN_PROGRESS, ReferralStatus.RECEIVED)),
        ACCEPTED(ReferralStatus.TAKEN),
        WAITING_LIST(EnumSet.of(ReferralStatus.WAITING_LIST)),
        REJECTED(EnumSet.of(ReferralStatus.REJECTED)),
        DONE(EnumSet.of(ReferralStatus.DONE)),
        REVOKED(EnumSet.of(ReferralStatus.REVOKED, ReferralStatus.EXPIRED, ReferralStatus.CONSENT_WITHDRAWN)),
        /** Whose consent was withdrawn, and nobody has said yet that what was told is deleted. */
        TO_DELETE(EnumSet.allOf(ReferralStatus.class)),
        ALL(EnumSet.allOf(ReferralStatus.class));

        private final Set<ReferralStatus> statuses;

        Wanted(Set<ReferralStatus> statuses) {
            this.statuses = statuses;
        }

        private Bson filter() {
            var sent = Filters.ne("madeAt", null);
            var among = Filters.in("status", statuses.stream().map(Enum::name).toList());
            return this == TO_DELETE
                    ? Filters.and(sent, Filters.ne("recalledAt", null), Filters.eq("deletedAt", null))
                    : Filters.and(sent, among);
        }
    }

    record Listed(List<ReferralsShown.Shown> entries, long total) {}

    /** The asker's referrals of a case; when there are some and none is the asker's to see, that is a refusal. */
    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR})
    Listed ofCase(@RequestParam @NotBlank @Size(max = 64) String caseId, Caseworker who) {
        var all = referrals.read(
                referrals.collection().find(Filters.eq("caseId", caseId)).sort(WAITING_FIRST));
        var own = all.stream()
                .filter(seen -> ReferralAccess.isSender(who, seen.view()))
                .toList();
        if (own.isEmpty() && !all.isEmpty()) throw new Refused("referrals of a case", caseId);
        return new Listed(shown.to(who, "referrals of a case", own), own.size());
    }

    /** Those made to the asker's organisation; what waits for an answer comes first, the newest of it on top. */
    @GetMapping("/inbox")
    @Allowed(PROVIDER)
    Listed inbox(
            @RequestParam(defaultValue = "ALL") Wanted status,
            @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
            @RequestParam(defaultValue = "100") @Min(1) @Max(200) int size,
            Caseworker who) {
        var own = Filters.eq("providerId", who.organisation());
        var wanted = Filters.and(own, status.filter());
        var found = referrals.read(referrals
                .collection()
                .find(wanted)
                .sort(WAITING_FIRST)
                .skip(page * size)
                .limit(size));
        return new Listed(
                shown.to(who, "referral inbox", found), referrals.collection().countDocuments(wanted));
    }

    @GetMapping("/{id}")
    @Allowed({CASEWORKER, SUPERVISOR, PROVIDER})
    ResponseEntity<ReferralsShown.Shown> one(
            @PathVariable String id, @RequestParam(defaultValue = "-1") long atLeast, Caseworker who) {
        var seen = referrals.find(id, atLeast).orElseThrow(() -> new Missing("referral"));
        if (!ReferralAccess.isSender(who, seen.view()) && !ReferralAccess.isProvider(who, seen.view()))
            throw new Refused("referral", id);
        return Reply.view(
                seen.version(), shown.to(who, "referral", List.of(seen)).getFirst());
    }
}
