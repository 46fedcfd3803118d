package org.cpsn.platform.axon;

import org.cpsn.platform.security.Caseworker;

/**
 * Who asks, under which id, and on what knowledge.
 *
 * @param commandId made by the client; the same id has one effect, however often it arrives
 * @param expectedVersion sequence number the asker had seen; null means "whatever it is now"
 * @param fingerprint keyed digest of what was asked, so that an id cannot be used for something else; null: unchecked
 */
public record Asked(Caseworker who, String commandId, Long expectedVersion, String correlationId, String fingerprint) {}
