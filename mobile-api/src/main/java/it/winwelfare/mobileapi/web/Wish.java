package it.winwelfare.mobileapi.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;

/** The form in which a client wants an answer that comes in several, by its {@code Accept} header. */
public final class Wish {

    private Wish() {}

    /**
     * The first of the client's wishes that can be met; the first form when it has none.
     *
     * @param accept the header, which Spring has found to fit one of the forms
     */
    public static MediaType among(@Nullable String accept, MediaType... forms) {
        if (accept == null || accept.isBlank()) {
            return forms[0];
        }
        List<MediaType> wishes = MediaType.parseMediaTypes(accept);
        MimeTypeUtils.sortBySpecificity(wishes);
        return wishes.stream()
                .flatMap(wish -> first(wish, forms).stream())
                .findFirst()
                .orElse(forms[0]);
    }

    private static Optional<MediaType> first(MediaType wish, MediaType... forms) {
        return List.of(forms).stream().filter(wish::includes).findFirst();
    }

    /** A file, kept by no cache. */
    public static ResponseEntity<Object> file(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    /** JSON. */
    public static ResponseEntity<Object> json(Object body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
