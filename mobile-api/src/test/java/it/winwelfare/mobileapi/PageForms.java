package it.winwelfare.mobileapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The forms of pages that somebody has opened, filled in as a person would who changes little. */
final class PageForms {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile(
            "(?s)<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>");
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*\\bvalue=\"([^\"]+)\"");

    /** By the address that the form goes to. */
    private final Map<String, Map<String, String>> byAction = new LinkedHashMap<>();

    /** Remembers the forms of a page. */
    void read(String address, String page) {
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            if ("post".equalsIgnoreCase(attribute(form.group(1), "method"))) {
                String action = attribute(form.group(1), "action");
                byAction.putIfAbsent(action.isEmpty() ? address : action, fields(form.group(2)));
            }
        }
    }

    /** The fields of the form that goes there; none when no page has one. */
    Map<String, String> to(String action) {
        return byAction.getOrDefault(action, Map.of());
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            if (field.group(1) != null) {
                input(field.group(1), fields);
            } else if (field.group(2) != null) {
                fields.put(
                        attribute(field.group(2), "name"),
                        field.group(3).isBlank() ? "Una prova di testo" : field.group(3));
            } else {
                Matcher option = OPTION.matcher(field.group(5));
                fields.put(
                        attribute(field.group(4), "name"),
                        option.find() ? HtmlUtils.htmlUnescape(option.group(1)) : "");
            }
        }
        fields.remove("");
        fields.remove("_csrf");
        return fields;
    }

    private static void input(String attributes, Map<String, String> fields) {
        String name = attribute(attributes, "name");
        String value = attribute(attributes, "value");
        boolean chosen = attributes.contains("checked");
        switch (attribute(attributes, "type")) {
            case "checkbox" -> {
                if (chosen) {
                    fields.put(name, value);
                }
            }
            case "radio" -> {
                if (chosen || !fields.containsKey(name)) {
                    fields.put(name, value);
                }
            }
            case "date" -> fields.put(name, value.isEmpty() ? "2026-12-01" : value);
            case "email" -> fields.put(name, value.isEmpty() ? "prova@example.org" : value);
            case "submit", "file" -> {
                // A person sends neither by hand here.
            }
            default -> fields.put(name, value.isEmpty() ? "10" : value);
        }
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "";
    }
}
