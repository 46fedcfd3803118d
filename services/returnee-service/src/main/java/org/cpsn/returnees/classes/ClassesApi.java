package org.cpsn.returnees.classes;

import static org.cpsn.platform.security.Role.CASEWORKER;
import static org.cpsn.platform.security.Role.RETURN_OFFICER;
import static org.cpsn.platform.security.Role.SUPERVISOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cpsn.platform.axon.Answer;
import org.cpsn.platform.axon.Asked;
import org.cpsn.platform.axon.Commands;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Caseworker;
import org.cpsn.platform.web.Reply;
import org.cpsn.platform.web.When;
import org.cpsn.returnees.family.FamilyReading;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The classes the children go to beside school, and how often they are there. */
@RestController
@RequestMapping("/families/{id}/classes")
class ClassesApi {
    private final Commands commands;
    private final FamilyReading reading;
    private final Clock clock;

    ClassesApi(Commands commands, FamilyReading reading, Clock clock) {
        this.commands = commands;
        this.reading = reading;
        this.clock = clock;
    }

    record Joining(
            @NotBlank @Size(max = 64) String childId,
            @NotNull ClassKind kind,

            @NotBlank @Pattern(regexp = "[A-Za-z0-9-]{1,64}", message = "malformed")
            String providerId,

            @NotNull LocalDate on,
            Instant occurredAt) {}

    /** @param day any day of the week or month */
    record Attendance(
            @NotNull Span span,
            @NotNull LocalDate day,
            @NotNull @Min(1) @Max(200) Integer held,
            @NotNull @Min(0) @Max(200) Integer attended,
            Instant occurredAt) {}

    record Leaving(@NotNull LocalDate on, @NotNull LeftClassReason reason, Instant occurredAt) {}

    record ShownAttendance(Span span, LocalDate from, LocalDate until, int held, int attended) {}

    /** @param rate attended of held; null while nothing was held */
    record Shown(
            String classId,
            String childId,
            ClassKind kind,
            String providerId,
            LocalDate on,
            LocalDate leftOn,
            LeftClassReason reason,
            int held,
            int attended,
            Double rate,
            List<ShownAttendance> attendance) {}

    /** @param classes the last one first */
    record All(String familyId, long version, List<Shown> classes) {}

    @GetMapping
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<All> classes(@PathVariable String id, Caseworker who) {
        var read = reading.read(id, who, "classes");
        var state = Classes.NONE;
        for (var recorded : read.events()) if (recorded.event() instanceof ClassEvent event) state = state.after(event);
        var shown = new ArrayList<Shown>();
        state.all().forEach((classId, one) -> shown.addFirst(shown(classId, one)));
        return Reply.view(read.version(), new All(id, read.version(), shown));
    }

    @PostMapping
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> join(@PathVariable String id, @RequestBody @Valid Joining body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        When.notAhead("on", body.on(), clock);
        return Reply.done(commands.send(
                new ClassCommand.Join(
                        id, asked.newId(), body.childId(), body.kind(), body.providerId(), body.on(), asked.who(), at),
                asked));
    }

    @PostMapping("/{classId}/attendance")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> attend(
            @PathVariable String id, @PathVariable String classId, @RequestBody @Valid Attendance body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        When.notAhead("day", body.day(), clock);
        return Reply.done(commands.send(
                new ClassCommand.Attend(
                        id, classId, Period.of(body.span(), body.day()), body.held(), body.attended(), asked.who(), at),
                asked));
    }

    @PostMapping("/{classId}/departure")
    @Allowed({CASEWORKER, SUPERVISOR, RETURN_OFFICER})
    ResponseEntity<Answer> leave(
            @PathVariable String id, @PathVariable String classId, @RequestBody @Valid Leaving body, Asked asked) {
        var at = When.of(body.occurredAt(), clock);
        When.notAhead("on", body.on(), clock);
        return Reply.done(
                commands.send(new ClassCommand.Leave(id, classId, body.on(), body.reason(), asked.who(), at), asked));
    }

    private static Shown shown(String classId, Classes.Attended one) {
        return new Shown(
                classId,
                one.childId(),
                one.kind(),
                one.providerId(),
                one.on(),
                one.leftOn(),
                one.reason(),
                one.held(),
                one.attended(),
                one.held() == 0 ? null : one.attended() / (double) one.held(),
                one.attendance().entrySet().stream()
                        .map(entry -> new ShownAttendance(
                                entry.getKey().span(),
                                entry.getKey().from(),
                                entry.getKey().until(),
                                entry.getValue().held(),
                                entry.getValue().attended()))
                        .toList()
                        .reversed());
    }
}
