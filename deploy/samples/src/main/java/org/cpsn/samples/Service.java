package org.cpsn.samples;

/** The services that sample data, stories and the bench talk to. */
public enum Service {
    CASES("case-service", "CPSN_CASE_URL", "http://localhost:8081"),
    REFERRALS("referral-service", "CPSN_REFERRAL_URL", "http://localhost:8082"),
    RETURNEES("returnee-service", "CPSN_RETURNEE_URL", "http://localhost:8083"),
    NOTIFICATIONS("notification-service", "CPSN_NOTIFICATION_URL", "http://localhost:8084");

    private final String shown;
    private final String variable;
    private final String usually;

    Service(String shown, String variable, String usually) {
        this.shown = shown;
        this.variable = variable;
        this.usually = usually;
    }

    /** The environment variable that holds this service's address. */
    public String variable() {
        return variable;
    }

    String usually() {
        return usually;
    }

    @Override
    public String toString() {
        return shown;
    }
}
