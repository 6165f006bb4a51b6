package it.winwelfare.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Bootstrap Italia's style sheet without the one font that it carries inside as a {@code data:} address, for a video player that no
 * page has. Our Content-Security-Policy takes fonts from our own files only, and each page would report it as refused.
 */
final class VideoFontRemoved implements ResourceTransformer {

    private static final Pattern VIDEO_FONT = Pattern.compile("@font-face\\s*\\{[^}]*VideoJS[^}]*}");

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource file = chain.transform(request, resource);
        String name = file.getFilename();
        if (name == null || !name.endsWith(".css")) {
            return file;
        }
        String css = file.getContentAsString(StandardCharsets.UTF_8);
        return new TransformedResource(
                file, VIDEO_FONT.matcher(css).replaceAll("").getBytes(StandardCharsets.UTF_8));
    }
}
