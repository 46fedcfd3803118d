package org.cpsn.notifications.liaison;

/**
 * What ties an entry to the one before it.
 *
 * @param position its place in its feed: 1, 2, 3 without gaps
 * @param previousHash of the entry before; of the first one, see {@link Chain#beginningOf}
 * @param hash of this entry, see {@link Chain}
 */
public record Link(long position, String previousHash, String hash) {}
