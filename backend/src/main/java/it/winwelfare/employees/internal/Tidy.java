package it.winwelfare.employees.internal;

import java.util.regex.Pattern;

/** Text without outer spaces and without runs of spaces, those of word processors and invisible ones included. */
final class Tidy {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u200b\\ufeff]+");

    private Tidy() {}

    static String text(String typed) {
        return SPACES.matcher(typed).replaceAll(" ").strip();
    }
}
