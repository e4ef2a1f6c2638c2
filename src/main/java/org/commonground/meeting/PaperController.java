package org.commonground.meeting;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.commonground.membership.Acting;
import org.commonground.membership.Member;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Hands out files to those who may see their meeting, always to be saved and never to be shown in our own name. */
@RestController
class PaperController {

    private final Papers papers;
    private final Acting acting;

    PaperController(Papers papers, Acting acting) {
        this.papers = papers;
        this.acting = acting;
    }

    @GetMapping("/papers/{paper}")
    ResponseEntity<byte[]> read(@PathVariable String paper) {
        return acting.find()
                .flatMap(reader -> id(paper).flatMap(id -> answer(id, reader)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<ResponseEntity<byte[]>> answer(PaperId id, Member reader) {
        return papers.file(id, reader)
                .flatMap(file -> papers.content(id, reader)
                        .map(content -> ResponseEntity.ok()
                                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()))
                                .contentType(
                                        MediaType.parseMediaType(file.type().mime()))
                                .body(content)));
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static Optional<PaperId> id(String address) {
        try {
            return Optional.of(new PaperId(UUID.fromString(address)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
