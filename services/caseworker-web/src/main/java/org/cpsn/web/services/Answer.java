package org.cpsn.web.services;

/** A service's answer to a command: whose version is now which. */
public record Answer(String id, long version) {}
