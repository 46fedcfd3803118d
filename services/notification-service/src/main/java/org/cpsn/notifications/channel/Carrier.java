package org.cpsn.notifications.channel;

/** Carries messages on one channel. */
public interface Carrier {
    Channel channel();

    /** Whether the deployment has this channel at all. */
    boolean isSetUp();

    Outcome give(Letter letter) throws InterruptedException;
}
