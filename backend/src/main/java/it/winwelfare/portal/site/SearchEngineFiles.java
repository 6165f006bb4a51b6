package it.winwelfare.portal.site;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What search engines may read: the public pages, and nothing of anybody's area. */
@RestController
class SearchEngineFiles {

    private static final List<String> PAGES = List.of(
            "/",
            "/catalogo",
            "/rete",
            "/aderisci",
            "/aderisci/azienda",
            "/aderisci/fornitore",
            "/aderisci/ente",
            "/contatti",
            "/accessibilita",
            "/privacy",
            "/codice");

    private final String baseUrl;

    SearchEngineFiles(@Value("${win.base-url}") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots() {
        return """
            User-agent: *
            Disallow: /accedi
            Disallow: /password/
            Disallow: /invito/
            Disallow: /aderisci/inviata/
            Disallow: /buono
            Disallow: /catalogo?
            Disallow: /catalogo/comuni
            Disallow: /demo
            Disallow: /stile
            Disallow: /api/

            Sitemap: %s/sitemap.xml
            """.formatted(baseUrl);
    }

    @GetMapping(value = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    String sitemap() {
        return PAGES.stream()
                .map(page -> "  <url><loc>" + baseUrl + page + "</loc></url>\n")
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
                        "</urlset>\n"));
    }
}
