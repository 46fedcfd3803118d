package org.cpsn.web.page;

import jakarta.servlet.RequestDispatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cpsn.web.services.Asking;
import org.cpsn.web.signin.CpsnUser;
import org.cpsn.web.signin.SignedIn;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What stands around every page: who is signed in, the rooms they may enter, where they are. Also for error pages. */
@Component
public class Frame {

    private static final Pattern A_CASE = Pattern.compile("^/cases/([A-Za-z0-9._-]{1,80})(/|$)");

    /** Pages below a room that are rooms of their own. */
    private static final List<String> BELOW = List.of("/exchanges/approvals", "/exchanges/left", "/families/overview");

    public record Room(String key, String href, boolean here) {}

    public SignedIn who() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof CpsnUser user ? user.person() : null;
    }

    public boolean is(String... roles) {
        var who = who();
        return who != null && who.isAny(roles);
    }

    public List<Room> rooms() {
        var rooms = new ArrayList<Room>();
        if (is("CASEWORKER", "SUPERVISOR")) rooms.add(room("today", "/today"));
        if (is("CASEWORKER", "SUPERVISOR", "DATA_OFFICER")) rooms.add(room("caseload", "/cases"));
        if (is("SUPERVISOR")) rooms.add(room("approvals", "/approvals"));
        if (is("CASEWORKER", "SUPERVISOR")) {
            rooms.add(room("concern", "/concerns"));
            rooms.add(room("people", "/people"));
            rooms.add(room("families", "/families"));
        }
        if (is("SUPERVISOR", "COORDINATOR", "AUDITOR")) rooms.add(room("clocks", "/clocks"));
        if (is("CASEWORKER", "SUPERVISOR", "ROUNDTABLE_MEMBER")) rooms.add(room("roundtables", "/roundtables"));
        if (is("CASEWORKER", "SUPERVISOR", "PROVIDER", "DATA_OFFICER")) rooms.add(room("providers", "/providers"));
        if (is("PROVIDER")) rooms.add(room("referrals", "/referrals"));
        if (is("LIAISON")) rooms.add(room("liaison", "/liaison"));
        if (is("LIAISON", "COORDINATOR", "AUDITOR")) rooms.add(room("questions", "/questions"));
        if (is("COORDINATOR")) rooms.add(room("exchangeApprovals", "/exchanges/approvals"));
        if (is("LIAISON", "COORDINATOR", "AUDITOR")) {
            rooms.add(room("exchanges", "/exchanges"));
            rooms.add(room("exchangesLeft", "/exchanges/left"));
        }
        if (is("RETURN_OFFICER")) {
            rooms.add(room("arrivals", "/arrivals"));
            rooms.add(room("families", "/families"));
            rooms.add(room("handOvers", "/hand-overs"));
        }
        if (is("COMMISSION")) rooms.add(room("commission", "/commission"));
        if (is("COORDINATOR", "RETURN_OFFICER")) rooms.add(room("familyOverview", "/families/overview"));
        if (is("AUDITOR")) rooms.add(room("audit", "/audit"));
        if (is("ADMINISTRATOR")) rooms.add(room("operations", "/operations"));
        return rooms;
    }

    /** A fresh key for a form: sent twice, it has one effect. */
    public String key() {
        return Asking.newKey();
    }

    /** Then the page brings back what was typed, and nothing kept in the browser may be laid over it. */
    public boolean answersAForm() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().getMethod().equals("POST");
    }

    public boolean here(String href) {
        var path = path();
        return path.equals(href) || path.startsWith(href + "/");
    }

    /** Where the language switch leads back to. The address holds ids and codes only, so it may travel. */
    public String back() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        && attributes.getRequest().getQueryString() != null
                ? path() + "?" + attributes.getRequest().getQueryString()
                : path();
    }

    /** Which texts belong to a field, for those who hear the page. */
    public String describedBy(String name, String hint, Faults faults) {
        var hinted = hint == null ? "" : name + "-hint";
        var wrong = faults != null && faults.has(name) ? name + "-error" : "";
        var both = (hinted + " " + wrong).strip();
        return both.isEmpty() ? null : both;
    }

    /**
     * The page of what a notice is about; for kinds nobody knows yet, the notices themselves. The liaison has no way
     * into a case, only into the feed; the coordinator none but to the deadlines that were not kept.
     */
    public String subject(String type, String id) {
        if (onlyCoordinates() && List.of("CASE", "REFERRAL", "FEED").contains(type)) return "/clocks?state=ESCALATED";
        return switch (type) {
            case "CASE" -> is("LIAISON") ? "/liaison" : "/cases/" + id;
            case "REFERRAL" -> "/referrals/" + id;
            // a commission decides on a family's plan and sees nothing else of it
            case "FAMILY" -> (is("COMMISSION") ? "/commission/" : "/families/") + id;
            case "ARRIVAL" -> "/arrivals/" + id;
            case "TRANSFER" -> "/transfers/" + id;
            case "FEED" -> "/liaison/feed";
            // the liaison leads the question; who knows the child answers it in the case
            case "QUESTION" -> is("LIAISON") ? "/questions/" + id : "/known-child";
            case "EXCHANGE" -> "/exchanges/" + id;
            case null, default -> "/notices";
        };
    }

    private boolean onlyCoordinates() {
        return is("COORDINATOR") && !is("CASEWORKER", "SUPERVISOR", "LIAISON");
    }

    /**
     * Whether the page a notice leads to is the reader's to open: a case that went to somebody else no longer is,
     * except for the supervisors of the Centre that has it now.
     */
    public boolean reaches(String kind, Map<String, Object> facts) {
        var who = who();
        if ("FAMILY_HANDED_OVER".equals(kind))
            return who != null
                    && (who.municipality() == null || who.municipality().equals(facts.get("toMunicipality")));
        // a family that stays where it is never was the reader's
        if ("FAMILY_KEPT".equals(kind)) return false;
        if (!"CASE_CHANGED_HANDS".equals(kind)) return true;
        if (who == null) return false;
        var municipality = facts.getOrDefault("toMunicipality", who.municipality());
        return who.id().equals(facts.get("caseworker"))
                || who.is("SUPERVISOR") && municipality != null && municipality.equals(who.municipality());
    }

    public String errorKind(Integer status) {
        return switch (status) {
            case 401 -> "signedOut";
            case 403 -> "forbidden";
            case 404 -> "notFound";
            case 409, 412 -> "changed";
            case 413 -> "tooLarge";
            case 400, 405, 415, 428 -> "notUnderstood";
            case 502, 503, 504 -> "away";
            case null, default -> "unexpected";
        };
    }

    /** What to quote when asking for help; it leads to the log lines of every service. */
    public String correlationId() {
        return MDC.get("correlationId");
    }

    /** The case whose page was asked for, for those who may break the glass; else null. */
    public String closedCase() {
        var asked = A_CASE.matcher(path());
        return is("CASEWORKER", "SUPERVISOR") && asked.find() ? asked.group(1) : null;
    }

    private Room room(String key, String href) {
        return new Room(key, href, here(href) && BELOW.stream().noneMatch(room -> isBelow(room, href) && here(room)));
    }

    private static boolean isBelow(String room, String href) {
        return room.startsWith(href + "/");
    }

    private static String path() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) return "/";
        var request = attributes.getRequest();
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}
