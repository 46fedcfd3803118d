package org.cpsn.referrals.providers;

import java.util.Set;

/** An organisation that offers services to children; its id is the organisation in its people's tokens. */
public record Provider(String id, String name, Set<ServiceType> serviceTypes, String municipality) {}
