package org.cpsn.cases.trafficking;

/**
 * Whether a child is a victim of trafficking, as far as deciding about it goes.
 *
 * @param status null while nobody suspected or decided anything
 * @param decisions how often it was decided
 */
public record Identification(TraffickingStatus status, int decisions) {
    public static final Identification NONE = new Identification(null, 0);

    public Identification after(TraffickingEvent event) {
        return switch (event) {
            case TraffickingEvent.Screened _ -> this;
            case TraffickingEvent.StatusDetermined e -> new Identification(e.status(), decisions + 1);
        };
    }

    boolean suspected() {
        return status != null && status.isSuspicion();
    }
}
