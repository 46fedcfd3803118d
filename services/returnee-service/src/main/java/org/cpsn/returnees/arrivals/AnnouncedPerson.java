package org.cpsn.returnees.arrivals;

import org.cpsn.platform.personal.Personal;

/**
 * Somebody announced.
 *
 * @param announcedId made of the list's and the person's reference, keyed: the same whenever they are sent
 * @param contentToken equal for equal contents, and saying nothing about them
 */
public record AnnouncedPerson(String announcedId, String contentToken, Personal<Announced> person) {}
