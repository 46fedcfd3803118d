package org.cpsn.web.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cpsn.web.language.Words;
import org.cpsn.web.page.Faults;
import org.cpsn.web.page.FormFlow;
import org.cpsn.web.services.CasesService;
import org.cpsn.web.services.DocumentsService;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Documents and pictures attached to a case: put in, listed, taken out. */
@Controller
@RequestMapping("/cases/{id}/documents")
class DocumentPages {
    private static final long MOST_BYTES = 10 * 1024 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final Map<String, MediaType> TYPES =
            Map.of("PDF", MediaType.APPLICATION_PDF, "JPEG", MediaType.IMAGE_JPEG, "PNG", MediaType.IMAGE_PNG);

    private final CasesService cases;
    private final DocumentsService documents;
    private final FormFlow flow;
    private final Words words;

    DocumentPages(CasesService cases, DocumentsService documents, FormFlow flow, Words words) {
        this.cases = cases;
        this.documents = documents;
        this.flow = flow;
        this.words = words;
    }

    @GetMapping
    String list(@PathVariable String id, @RequestParam(required = false) String done, Model model) {
        flow.fresh(model);
        model.addAttribute("done", done);
        return show(id, model);
    }

    @PostMapping
    String attach(
            @PathVariable String id,
            @RequestParam(required = false) MultipartFile content,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        var faults = new Faults();
        if (content == null || content.isEmpty()) faults.at("content", words.say("fault.content.required"));
        else if (content.getSize() > MOST_BYTES) faults.at("content", words.say("fault.content.too_large"));
        return flow.send(
                faults,
                key,
                () -> documents.attach(id, name(content), bytes(content), key),
                answer -> "/cases/" + id + "/documents?done=documentAttached",
                model,
                response,
                () -> show(id, model));
    }

    /** Always saved, never shown in place: whatever is in it stays out of this page. */
    @GetMapping("/{document}")
    ResponseEntity<byte[]> download(@PathVariable String id, @PathVariable String document) {
        var taken = documents.one(id, document);
        var name = taken.name() == null ? document : taken.name();
        var saved = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(TYPES.getOrDefault(taken.kind(), MediaType.APPLICATION_OCTET_STREAM))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(taken.content());
    }

    private String show(String id, Model model) {
        model.addAttribute("file", cases.one(id, null));
        model.addAttribute("tab", "documents");
        model.addAttribute("documents", documents.of(id).reversed());
        return "documents/list";
    }

    /** Some browsers send the whole path; its last part is the name. A very long one keeps its end. */
    private static String name(MultipartFile content) {
        var path = content.getOriginalFilename();
        var name = path == null ? "" : path.replaceAll(".*[/\\\\]", "").strip();
        if (name.isEmpty()) name = "dokument";
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static byte[] bytes(MultipartFile content) {
        try {
            return content.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
