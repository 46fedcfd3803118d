package org.cpsn.returnees.arrivals;

/** Where people come in: the border points, or an office to which a family comes by itself. */
public enum Place {
    PRISHTINA_AIRPORT,
    MERDARE,
    JARINJE,
    BERNJAK,
    DHEU_I_BARDHE,
    MUTIVODE,
    HANI_I_ELEZIT,
    GLLOBOCICE,
    VERMICE,
    QAFE_PRUSHIT,
    QAFE_MORINE,
    KULLE,
    MUCIBABE,
    OFFICE,
    OTHER,
    UNKNOWN
}
