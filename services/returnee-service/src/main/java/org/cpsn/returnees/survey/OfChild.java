package org.cpsn.returnees.survey;

import java.util.Map;

/** What was answered about one child. */
public record OfChild(String childId, Map<Item, Given> answers) {}
