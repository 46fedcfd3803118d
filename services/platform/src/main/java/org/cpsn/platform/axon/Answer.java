package org.cpsn.platform.axon;

/** What a command answers: the subject and the sequence number of its last event (the first event has 0). */
public record Answer(String id, long version) {}
