package org.cpsn.notifications.channel;

/** A way to somebody outside the inbox. The inbox itself is always there. */
public enum Channel {
    EMAIL,
    SMS,
    PUSH
}
