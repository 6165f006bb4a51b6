package it.winwelfare.testing.browser;

import java.util.Locale;

/** The two sizes at which every page must be good. */
public enum Device {
    /** 390 × 844 with touch. */
    PHONE(390, 844),
    /** 1280 × 900 with a mouse. */
    DESK(1280, 900);

    private final int width;
    private final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean hasTouch() {
        return this == PHONE;
    }

    /** For names of files: {@code phone} or {@code desk}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
