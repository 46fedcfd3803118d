package org.cpsn.samples;

import static org.cpsn.samples.Community.ALBANIAN;
import static org.cpsn.samples.Community.ASHKALI;
import static org.cpsn.samples.Community.BOSNIAK;
import static org.cpsn.samples.Community.CROAT;
import static org.cpsn.samples.Community.EGYPTIAN;
import static org.cpsn.samples.Community.GORANI;
import static org.cpsn.samples.Community.MONTENEGRIN;
import static org.cpsn.samples.Community.OTHER;
import static org.cpsn.samples.Community.ROMA;
import static org.cpsn.samples.Community.SERB;
import static org.cpsn.samples.Community.TURKISH;

import java.util.List;

/**
 * The 38 municipalities: how many of the invented children live there (weight) and which communities their households
 * belong to, in turn. The smaller communities come early in the turns so that a small sample shows them too; the shares
 * are not a census.
 */
record Municipality(String code, String name, int weight, boolean serbianSpoken, List<Community> turns) {

    /** So many children that the demo caseworker of Prishtina has about 24 open cases at the usual size. */
    private static final int PRISHTINA = 410;

    private static final int USUAL = 14;

    static final List<Municipality> ALL = List.of(
            of("01", "Deçan", USUAL, ALBANIAN, EGYPTIAN),
            of("02", "Gjakovë", 40, EGYPTIAN, ALBANIAN, ROMA, ALBANIAN, ALBANIAN),
            of("03", "Gllogoc", USUAL, ALBANIAN),
            of("04", "Gjilan", 32, ALBANIAN, TURKISH, ALBANIAN, ROMA, ALBANIAN),
            of("05", "Dragash", 20, GORANI, ALBANIAN, GORANI, BOSNIAK),
            of("06", "Istog", USUAL, ALBANIAN, BOSNIAK, EGYPTIAN),
            of("07", "Kaçanik", USUAL, ALBANIAN),
            of("08", "Klinë", USUAL, ALBANIAN, ASHKALI, ALBANIAN),
            of("09", "Fushë Kosovë", 36, ROMA, ASHKALI, ALBANIAN, EGYPTIAN, ALBANIAN, ALBANIAN),
            of("10", "Kamenicë", USUAL, ALBANIAN, SERB),
            of("11", "Mitrovicë", 32, ALBANIAN, ROMA, ALBANIAN, BOSNIAK, ALBANIAN, ASHKALI),
            serbian("12", "Leposaviq", USUAL, SERB),
            of("13", "Lipjan", 22, CROAT, ALBANIAN, ASHKALI, ALBANIAN, ALBANIAN),
            serbian("14", "Novobërdë", USUAL, SERB, ALBANIAN),
            of("15", "Obiliq", 18, ALBANIAN, ASHKALI, ALBANIAN, ROMA),
            of("16", "Rahovec", 18, ALBANIAN, EGYPTIAN, ALBANIAN),
            of("17", "Pejë", 36, MONTENEGRIN, ALBANIAN, EGYPTIAN, BOSNIAK, ALBANIAN, ALBANIAN, ROMA),
            of("18", "Podujevë", 24, ALBANIAN, ALBANIAN, ASHKALI),
            of(
                    "19",
                    "Prishtinë",
                    PRISHTINA,
                    ALBANIAN,
                    ALBANIAN,
                    ALBANIAN,
                    TURKISH,
                    ALBANIAN,
                    ALBANIAN,
                    ASHKALI,
                    ALBANIAN,
                    ALBANIAN,
                    SERB,
                    ALBANIAN,
                    ALBANIAN,
                    ROMA,
                    ALBANIAN,
                    ALBANIAN,
                    ALBANIAN,
                    OTHER),
            of("20", "Prizren", 110, TURKISH, ALBANIAN, BOSNIAK, ALBANIAN, ROMA, ALBANIAN, ALBANIAN, ASHKALI),
            of("21", "Skenderaj", USUAL, ALBANIAN),
            of("22", "Shtime", USUAL, ASHKALI, ALBANIAN, ALBANIAN),
            serbian("23", "Shtërpcë", USUAL, SERB, ALBANIAN),
            of("24", "Suharekë", 18, ALBANIAN, ALBANIAN, ASHKALI),
            of("25", "Ferizaj", 40, ASHKALI, ALBANIAN, ALBANIAN, ROMA, ALBANIAN),
            of("26", "Viti", USUAL, ALBANIAN, ALBANIAN, CROAT),
            of("27", "Vushtrri", 22, ALBANIAN, ASHKALI, ALBANIAN, TURKISH),
            serbian("28", "Zubin Potok", USUAL, SERB),
            serbian("29", "Zveçan", USUAL, SERB),
            of("30", "Malishevë", 16, ALBANIAN),
            serbian("31", "Graçanicë", 20, SERB, ROMA, SERB),
            of("32", "Hani i Elezit", USUAL, ALBANIAN),
            of("33", "Junik", USUAL, ALBANIAN),
            serbian("34", "Kllokot", USUAL, SERB, ALBANIAN),
            of("35", "Mamushë", USUAL, TURKISH),
            serbian("36", "Partesh", USUAL, SERB),
            serbian("37", "Ranillug", USUAL, SERB),
            serbian("38", "Mitrovica e Veriut", 80, SERB, BOSNIAK, SERB, ROMA, SERB, SERB, TURKISH));

    private static Municipality of(String code, String name, int weight, Community... turns) {
        return new Municipality(code, name, weight, false, List.of(turns));
    }

    private static Municipality serbian(String code, String name, int weight, Community... turns) {
        return new Municipality(code, name, weight, true, List.of(turns));
    }

    /** The caseworker of this municipality's Centre for Social Work, as a user. */
    String caseworker() {
        return switch (code) {
            case "19" -> "arta";
            case "20" -> "besnik";
            case "38" -> "milica";
            default -> "cw-" + code;
        };
    }

    /** The same caseworker, as the services know her. */
    String caseworkerId() {
        return "cw-" + code + "-01";
    }

    /** Whoever receives returning families here, as a user. */
    String officer() {
        return "19".equals(code) ? "officer" : "ro-" + code;
    }

    /** Whoever sits in this municipality's commission, as a user. */
    String commission() {
        return "19".equals(code) ? "commission" : "cm-" + code;
    }

    static Municipality of(String code) {
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    }

    String supervisor() {
        return "19".equals(code) ? "drita" : "sv-" + code;
    }

    /** The same supervisor, as the services know them. */
    String supervisorId() {
        return "sv-" + code + "-01";
    }

    /** Where a family of this municipality moves to in a story: the big ones exchange families. */
    String neighbour() {
        return "19".equals(code) ? "20" : "19";
    }

    /** The organisation that gives this service here. */
    String provider(Act.ServiceType serviceType) {
        return switch (serviceType) {
            case SAFEHOUSE_SERVICE -> "provider-shelter-" + code;
            case HEALTH_MEDICAL_SERVICE -> "provider-health-" + code;
            case PSYCHOSOCIAL_SERVICE -> "provider-psycho-" + code;
            case EDUCATION_SERVICE -> "provider-school-" + code;
        };
    }

    /** The user who answers for that organisation. */
    String providerUser(Act.ServiceType serviceType) {
        String organisation = provider(serviceType);
        return "provider-shelter-19".equals(organisation) ? "provider" : organisation;
    }
}
