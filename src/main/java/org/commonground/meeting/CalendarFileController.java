package org.commonground.meeting;

import java.util.UUID;
import org.commonground.membership.Acting;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Hands out the calendar file of a meeting to those who may see it. */
@RestController
class CalendarFileController {

    private final Announcements announcements;
    private final Acting acting;

    CalendarFileController(Announcements announcements, Acting acting) {
        this.announcements = announcements;
        this.acting = acting;
    }

    @GetMapping("/meeting-calendar/{meeting:[0-9a-f-]{36}}.ics")
    ResponseEntity<String> read(@PathVariable UUID meeting) {
        return acting.find()
                .flatMap(reader -> announcements.file(new MeetingId(meeting), reader))
                .map(file -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("meeting.ics")
                                        .build()
                                        .toString())
                        .body(file))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
