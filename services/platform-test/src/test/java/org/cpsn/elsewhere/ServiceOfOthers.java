package org.cpsn.elsewhere;

/** Stands for another service. */
public record ServiceOfOthers(String name) {}
