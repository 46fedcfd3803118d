package org.cpsn.platform.security;

/** How far somebody's sight reaches, from the own work to the whole country. */
public enum Scope {
    OWN,
    MUNICIPALITY,
    ALL
}
