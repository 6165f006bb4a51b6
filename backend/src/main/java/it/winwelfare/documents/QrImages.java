package it.winwelfare.documents;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** QR codes as images: black on white, error correction M, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
@Component
public class QrImages {

    private static final int QUIET_ZONE = 4;
    private static final int WHITE = 0xFFFFFF;

    /**
     * The code as a PNG.
     *
     * @param pixels the side of the image, at least: it grows to a whole number of pixels per module, so that no module is blurred
     * @throws IllegalArgumentException if the text does not fit into a QR code
     */
    public byte[] png(String text, int pixels) {
        ByteMatrix modules = encode(text);
        int side = modules.getWidth() + 2 * QUIET_ZONE;
        int scale = Math.max(1, Math.ceilDiv(pixels, side));
        BufferedImage image = new BufferedImage(side * scale, side * scale, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, isDark(modules, x / scale - QUIET_ZONE, y / scale - QUIET_ZONE) ? 0 : WHITE);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException("no image in memory", e);
        }
        return file.toByteArray();
    }

    /** {@link #png} as a {@code data:} address, for templates of {@link Pdf}. */
    public String pngAddress(String text, int pixels) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(text, pixels));
    }

    /**
     * The code as an SVG element without style or script, to be put into a page: it fills the box that holds it. It is hidden from
     * screen readers; the page says in words what it is.
     *
     * @throws IllegalArgumentException if the text does not fit into a QR code
     */
    public String svg(String text) {
        ByteMatrix modules = encode(text);
        int side = modules.getWidth() + 2 * QUIET_ZONE;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int run = darkRun(modules, x, y);
                if (run > 0) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x + QUIET_ZONE, y + QUIET_ZONE, run, run));
                    x += run;
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="100%%" shape-rendering="crispEdges" \
                aria-hidden="true" focusable="false"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%2$s"/></svg>""".formatted(side, path);
    }

    private static ByteMatrix encode(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("does not fit into a QR code: " + text.length() + " characters", e);
        }
    }

    private static boolean isDark(ByteMatrix modules, int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }

    private static int darkRun(ByteMatrix modules, int x, int y) {
        int run = 0;
        while (isDark(modules, x + run, y)) {
            run++;
        }
        return run;
    }
}
