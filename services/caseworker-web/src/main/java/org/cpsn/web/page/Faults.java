package org.cpsn.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cpsn.web.services.ServiceProblem.Change;

/**
 * Why a form was not taken, in the reader's words: at a field, or about the whole. Shown as a summary on top and again
 * beside each field; everything typed stays.
 */
public final class Faults {

    public record Fault(String field, String message) {}

    private final List<Fault> all = new ArrayList<>();
    private List<Change> changedSince = List.of();
    private List<String> about = List.of();
    private boolean stale;
    private Long currentVersion;
    private boolean unanswered;
    private String rule;
    private int status = 400;

    public void at(String field, String message) {
        all.add(new Fault(field, message));
    }

    public void general(String message) {
        all.add(new Fault(null, message));
    }

    void status(int status) {
        this.status = status;
    }

    void stale(List<Change> changes, Long version) {
        stale = true;
        changedSince = changes;
        currentVersion = version;
    }

    void about(List<String> ids) {
        about = ids;
    }

    void unanswered() {
        unanswered = true;
    }

    void broken(String rule) {
        this.rule = rule;
    }

    /** Tells a broken rule at the field it is about, where there is one. */
    public void moveTo(Map<String, String> fieldOfRule) {
        var field = rule == null ? null : fieldOfRule.get(rule);
        if (field != null) all.replaceAll(fault -> fault.field() == null ? new Fault(field, fault.message()) : fault);
    }

    public boolean none() {
        return all.isEmpty() && !stale;
    }

    public boolean any() {
        return !none();
    }

    public boolean has(String field) {
        return all.stream().anyMatch(fault -> field.equals(fault.field()));
    }

    public String of(String field) {
        return all.stream()
                .filter(fault -> field.equals(fault.field()))
                .map(Fault::message)
                .findFirst()
                .orElse(null);
    }

    public List<Fault> all() {
        return all;
    }

    public List<Change> changedSince() {
        return changedSince;
    }

    /** The ids of those because of whom it was refused; mostly none. */
    public List<String> about() {
        return about;
    }

    public boolean isStale() {
        return stale;
    }

    public Long currentVersion() {
        return currentVersion;
    }

    /** Nobody knows whether it happened: the same key must go with the next try. */
    public boolean isUnanswered() {
        return unanswered;
    }

    /** True when this very rule of a service said no. */
    public boolean broke(String rule) {
        return rule.equals(this.rule);
    }

    public int status() {
        return status;
    }
}
