package org.cpsn.returnees.arrivallists;

import org.cpsn.returnees.arrivals.Announced;
import org.cpsn.returnees.arrivals.Journey;

/** A line that can be understood: who comes, and how. */
record Taken(String listReference, Announced person, Journey journey) {}
