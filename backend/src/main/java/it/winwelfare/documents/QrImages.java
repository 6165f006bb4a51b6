package it.winwelfare.documents;

import org.springframework.stereotype.Component;

/** QR codes as images: black on white, error correction M, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
@Component
public class QrImages {

    /**
     * The code as a PNG.
     *
     * @param pixels the side of the image, at least; it grows to a whole number of pixels per module
     */
    public byte[] png(String text, int pixels) {
        throw new UnsupportedOperationException();
    }

    /** The code as an SVG element without style or script, to be put into a page; it fills the box that holds it. */
    public String svg(String text) {
        throw new UnsupportedOperationException();
    }
}
