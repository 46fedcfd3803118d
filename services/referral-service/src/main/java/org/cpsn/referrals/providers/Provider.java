package org.cpsn.referrals.providers;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * An organisation that offers services to children; its id is the organisation in its people's tokens.
 *
 * @param capacities how many children at a time, by service; a service without a number has no limit
 * @param municipality where it is
 * @param municipalities whose children it helps
 * @param open false once it takes nobody any more
 * @param changedBy, changedAt null while the entry is as it was delivered
 */
public record Provider(
        String id,
        String name,
        Set<ServiceType> serviceTypes,
        Map<ServiceType, Integer> capacities,
        String municipality,
        Set<String> municipalities,
        Set<SpokenLanguage> languages,
        String openingHours,
        String contact,
        boolean open,
        long version,
        String changedBy,
        Instant changedAt) {}
