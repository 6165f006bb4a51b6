package it.winwelfare.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrImagesTests {

    private static final String TEXT = "https://winwelfare.example/buono#WIN1.AbC-_09";

    private final QrImages images = new QrImages();

    @Test
    void aScannerReadsThePngBack() throws Exception {
        Result read = scan(image(images.png(TEXT, 400)));
        assertThat(read.getText()).isEqualTo(TEXT);
        assertThat(read.getResultMetadata()).containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "M");
    }

    @Test
    void aScannerReadsTheSvgBack() throws Exception {
        assertThat(scan(draw(images.svg(TEXT), 6)).getText()).isEqualTo(TEXT);
    }

    @Test
    void hasAQuietZoneOfFourModulesOnEachSide() throws Exception {
        BufferedImage image = image(images.png(TEXT, 1));
        int last = image.getWidth() - 1;
        for (int i = 0; i <= last; i++) {
            for (int margin = 0; margin < 4; margin++) {
                assertThat(new int[] {
                            image.getRGB(i, margin),
                            image.getRGB(i, last - margin),
                            image.getRGB(margin, i),
                            image.getRGB(last - margin, i)
                        })
                        .containsOnly(Color.WHITE.getRGB());
            }
        }
        assertThat(image.getRGB(4, 4)).as("the corner of the finder pattern").isEqualTo(Color.BLACK.getRGB());
    }

    @Test
    void growsToWholePixelsPerModule() throws Exception {
        int modules = image(images.png(TEXT, 1)).getWidth();
        assertThat(image(images.png(TEXT, 3 * modules - 1)).getWidth()).isEqualTo(3 * modules);
        assertThat(image(images.png(TEXT, 3 * modules + 1)).getWidth()).isEqualTo(4 * modules);
    }

    @Test
    void theSvgHasNeitherStyleNorScript() {
        assertThat(images.svg(TEXT)).startsWith("<svg ").endsWith("</svg>").doesNotContain("style", "script", "class=");
    }

    @Test
    void refusesWhatNoQrCodeHolds() {
        String tooMuch = "x".repeat(3_000);
        assertThatThrownBy(() -> images.png(tooMuch, 100)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage image(byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static Result scan(BufferedImage image) throws Exception {
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))));
    }

    /** Paints the dark runs of the path, as a browser would. */
    private static BufferedImage draw(String svg, int scale) {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"").matcher(svg);
        assertThat(box.find()).isTrue();
        int side = Integer.parseInt(box.group(1));
        BufferedImage image = new BufferedImage(side * scale, side * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.scale(scale, scale);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z").matcher(svg);
        while (run.find()) {
            int x = Integer.parseInt(run.group(1));
            int y = Integer.parseInt(run.group(2));
            Path2D bar = new Path2D.Double();
            bar.moveTo(x, y);
            bar.lineTo(x + Integer.parseInt(run.group(3)), y);
            bar.lineTo(x + Integer.parseInt(run.group(3)), y + 1);
            bar.lineTo(x, y + 1);
            bar.closePath();
            pen.fill(bar);
        }
        pen.dispose();
        return image;
    }
}
