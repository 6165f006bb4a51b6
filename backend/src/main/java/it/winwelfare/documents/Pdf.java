package it.winwelfare.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes PDF files from Thymeleaf templates in {@code templates/pdf}, tagged for screen readers (PDF/UA) and with their font inside.
 *
 * <p>A template is well-formed XHTML with a {@code lang}, a title and a description, whose texts come from the message bundles. Its
 * font family is {@code Titillium Web} in the weights 400, 600 and 700. It can load nothing from elsewhere.
 */
@Component
public class Pdf {

    private static final String FAMILY = "Titillium Web";
    private static final String FOLDER = "fonts/titillium-web/";

    static {
        // The renderer writes a dozen lines for each page otherwise; what goes wrong comes as an exception.
        XRLog.setLoggingEnabled(false);
    }

    private final ITemplateEngine templates;
    private final List<Font> fonts = new ArrayList<>();

    Pdf(ITemplateEngine templates) {
        this.templates = templates;
        fonts.add(Font.load("regular.ttf", 400));
        fonts.add(Font.load("semibold.ttf", 600));
        fonts.add(Font.load("bold.ttf", 700));
    }

    /**
     * Renders a template.
     *
     * @param template the name below {@code templates/pdf}, without {@code .html}
     * @param model the template's variables; images as {@code data:} addresses
     * @param locale of the texts and of the document
     * @throws UncheckedIOException if the template is no XHTML or names a thing that it cannot load
     */
    public byte[] render(String template, Map<String, Object> model, Locale locale) {
        String page = templates.process("pdf/" + template, new Context(locale, model));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder renderer = new PdfRendererBuilder();
            renderer.usePdfUaAccessibility(true);
            renderer.useExternalResourceAccessControl(
                    (address, kind) -> address.startsWith("data:"),
                    ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            fonts.forEach(font -> font.into(renderer));
            renderer.withHtmlContent(page, null);
            renderer.toStream(file);
            renderer.run();
        } catch (IOException e) {
            throw new UncheckedIOException("no PDF from the template " + template, e);
        }
        return file.toByteArray();
    }

    /** A weight of the family, kept in memory: from a file it would be read anew for each document. */
    private static final class Font {

        private final byte[] bytes;
        private final int weight;

        private Font(byte[] bytes, int weight) {
            this.bytes = bytes;
            this.weight = weight;
        }

        static Font load(String file, int weight) {
            try (InputStream in = new ClassPathResource(FOLDER + file).getInputStream()) {
                return new Font(in.readAllBytes(), weight);
            } catch (IOException e) {
                throw new UncheckedIOException("the font " + file + " is missing", e);
            }
        }

        void into(PdfRendererBuilder renderer) {
            FSSupplier<InputStream> source = () -> new ByteArrayInputStream(bytes);
            renderer.useFont(source, FAMILY, weight, FontStyle.NORMAL, true);
        }
    }
}
