package it.winwelfare.portal.web;

import it.winwelfare.identity.ProblemAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What Tomcat refuses before any of our filters is asked (an address or a header that HTTP does not allow, a length that is no number),
 * or where the page of an error fails itself. Programs get Problem Details; who asked for a page gets a small one that needs nothing.
 */
class LastWord extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;
    private static final int FIRST_FAULT_OF_OURS = 500;

    private final ProblemAnswer problems;
    private final MessageSource sentences;

    private LastWord(ProblemAnswer problems, MessageSource sentences) {
        this.problems = problems;
        this.sentences = sentences;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        int status = response.getStatus();
        if (status < FIRST_ERROR
                || response.getContentWritten() > 0
                || !response.setErrorReported()
                || isGone(response)) {
            return;
        }
        try {
            if (isOfAPage(request)) {
                writePage(response, status < FIRST_FAULT_OF_OURS ? "error.400" : "error.500");
            } else {
                problems.write(request, response, status);
            }
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static boolean isGone(Response response) {
        AtomicBoolean allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return !allowed.get();
    }

    /** Where the address could not be read, nobody knows. A browser writes none of that sort. */
    private static boolean isOfAPage(Request request) {
        String address = request.getRequestURI();
        return address != null && !address.startsWith("/api/");
    }

    /** In both languages: what the browser wishes may be just what could not be read. */
    private void writePage(Response response, String key) throws IOException {
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
                <!DOCTYPE html>
                <html lang="it">
                  <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <title>%s · W.IN.</title>
                    <style>body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 2rem auto; padding: 0 1rem }</style>
                  </head>
                  <body>
                    <main id="main">
                      <h1>%s</h1>
                      <p>%s</p>
                      <p lang="en">%s. %s</p>
                      <p><a href="/">W.IN.</a></p>
                    </main>
                  </body>
                </html>
                """.formatted(
                        said(key + ".title", Locale.ITALIAN),
                        said(key + ".title", Locale.ITALIAN),
                        said(key + ".text", Locale.ITALIAN),
                        said(key + ".title", Locale.ENGLISH),
                        said(key + ".text", Locale.ENGLISH)));
    }

    private String said(String key, Locale language) {
        return HtmlUtils.htmlEscape(sentences.getMessage(key, null, language));
    }

    /** Puts it nearest to the application, so that Boot's own valve finds that all has been said. */
    @Component
    static class Installed implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

        private final ProblemAnswer problems;
        private final MessageSource sentences;

        Installed(ProblemAnswer problems, MessageSource sentences) {
            this.problems = problems;
            this.sentences = sentences;
        }

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new LastWord(problems, sentences)));
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
