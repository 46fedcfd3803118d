package org.cpsn.platform.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.cpsn.platform.security.Allowed;
import org.cpsn.platform.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the auditor who looked at what. */
@RestController
final class ReadLogApi {
    record Page(List<ReadLog.Entry> entries, long total, int page, int size) {}

    private final ReadLog log;

    ReadLogApi(ReadLog log) {
        this.log = log;
    }

    @Allowed(Role.AUDITOR)
    @GetMapping("/operations/read-log")
    Page readLog(
            @RequestParam(required = false) String subject,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return new Page(log.entries(subject, page, size), log.count(subject), page, size);
    }
}
