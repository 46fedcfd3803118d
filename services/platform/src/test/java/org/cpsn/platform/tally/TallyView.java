package org.cpsn.platform.tally;

public record TallyView(boolean open, boolean closed, int total) {}
