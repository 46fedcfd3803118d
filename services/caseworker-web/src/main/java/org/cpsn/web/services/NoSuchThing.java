package org.cpsn.web.services;

/** What was asked for cannot exist, so no service is asked. */
public final class NoSuchThing extends RuntimeException {}
