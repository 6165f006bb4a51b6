package it.winwelfare.employees.internal;

import it.winwelfare.problems.Refused;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether an uploaded file is text, and in which encoding: UTF-8 or UTF-16 by their mark, else UTF-8 if all of it is, else
 * Windows-1252, which Excel writes in Italy. The whole file is looked through before a row is read, in one pass and without a copy.
 */
final class FileShape {

    static final int LARGEST_MEGABYTES = 20;
    /** Longer lines are no list of people; a limit keeps one line from filling the memory. */
    static final int LONGEST_LINE = 64 * 1024;

    private static final int MEGABYTE = 1024 * 1024;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final byte[] content;
    private final Charset charset;
    private final int start;

    private FileShape(byte[] content, Charset charset, int start) {
        this.content = content;
        this.charset = charset;
        this.start = start;
    }

    /**
     * Looks the file through.
     *
     * @throws Refused {@code import-file-empty}, {@code import-file-too-large}, {@code import-file-is-spreadsheet},
     *     {@code import-file-not-text} or {@code import-line-too-long}
     */
    static FileShape of(byte[] content) {
        if (content.length > LARGEST_MEGABYTES * MEGABYTE) {
            throw Refused.tooLarge("import-file-too-large", "megabytes", LARGEST_MEGABYTES);
        }
        if (startsWith(content, ZIP) || startsWith(content, OLD_EXCEL)) {
            throw Refused.invalid("import-file-is-spreadsheet");
        }
        FileShape shape = marked(content);
        Scan scan = new Scan();
        if (shape == null) {
            shape = new FileShape(content, StandardCharsets.UTF_8, 0);
            if (!shape.decodes(scan)) {
                shape = new FileShape(content, WINDOWS_1252, 0);
                scan = new Scan();
                shape.requireText(scan);
            }
        } else {
            shape.requireText(scan);
        }
        if (scan.blank) {
            throw Refused.invalid("import-file-empty");
        }
        return shape;
    }

    /** The text, without a byte order mark. */
    Reader reader() {
        return new InputStreamReader(new ByteArrayInputStream(content, start, content.length - start), charset);
    }

    Charset charset() {
        return charset;
    }

    private static @Nullable FileShape marked(byte[] content) {
        if (startsWith(content, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            return new FileShape(content, StandardCharsets.UTF_8, 3);
        }
        if (startsWith(content, new byte[] {(byte) 0xFF, (byte) 0xFE})) {
            return new FileShape(content, StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(content, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            return new FileShape(content, StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private void requireText(Scan scan) {
        if (!decodes(scan)) {
            throw Refused.invalid("import-file-not-text");
        }
    }

    /** Whether every byte belongs to a character of the encoding. */
    private boolean decodes(Scan scan) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content, start, content.length - start);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return false;
            }
            scan.see(out.flip());
            out.clear();
            if (result.isUnderflow()) {
                return true;
            }
        }
    }

    /** What is looked for in the characters. */
    private static final class Scan {

        private boolean blank = true;
        private int line = 1;
        private int length;

        void see(CharBuffer characters) {
            while (characters.hasRemaining()) {
                see(characters.get());
            }
        }

        private void see(char c) {
            if (c == '\n' || c == '\r') {
                line += c == '\n' ? 1 : 0;
                length = 0;
                return;
            }
            if (c < ' ' && c != '\t' && c != '\f') {
                throw Refused.invalid("import-file-not-text");
            }
            if (++length > LONGEST_LINE) {
                throw Refused.invalid("import-line-too-long", "line", line);
            }
            blank &= Character.isWhitespace(c) || Character.isSpaceChar(c);
        }
    }
}
