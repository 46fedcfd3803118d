package org.cpsn.platform.mongo;

/** A view with the id of its subject and the version it has seen. */
public record Seen<V>(String id, long version, V view) {}
