package it.winwelfare.documents;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes PDF files from Thymeleaf templates in {@code templates/pdf}, with fonts inside and tags for screen readers. */
@Component
public class Pdf {

    /**
     * Renders a template.
     *
     * @param template the name below {@code templates/pdf}, without {@code .html}
     * @param model the template's variables; images as {@code data:} addresses
     * @param locale of the texts and of the document
     */
    public byte[] render(String template, Map<String, Object> model, Locale locale) {
        throw new UnsupportedOperationException();
    }
}
