package it.winwelfare.portal.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A message that is shown once, above the page's title.
 *
 * @param tone {@code success}, {@code info}, {@code warning} or {@code danger}
 * @param key message key of its sentence
 * @param arguments for the sentence's numbered places, as texts, because they may wait in the session
 */
public record Flash(String tone, String key, List<String> arguments) implements Serializable {

    /** The model attribute under which the layout looks for it. */
    public static final String ATTRIBUTE = "flash";

    private static final long serialVersionUID = 1L;

    /** What was asked for is done. */
    public static Flash done(String key, Object... arguments) {
        return of("success", key, arguments);
    }

    /** Something to know. */
    public static Flash info(String key, Object... arguments) {
        return of("info", key, arguments);
    }

    /** Something to mind. */
    public static Flash warning(String key, Object... arguments) {
        return of("warning", key, arguments);
    }

    /** What was asked for was refused. */
    public static Flash problem(String key, Object... arguments) {
        return of("danger", key, arguments);
    }

    private static Flash of(String tone, String key, Object... arguments) {
        return new Flash(
                tone, key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The arguments as the message source takes them. */
    public Object[] values() {
        return arguments.toArray();
    }

    /** Shows it on the page that the browser is sent to. */
    public void in(RedirectAttributes redirect) {
        redirect.addFlashAttribute(ATTRIBUTE, this);
    }

    /** Shows it on this page. RedirectAttributes is a Model too: there it is shown after the redirect. */
    public void in(Model model) {
        if (model instanceof RedirectAttributes redirect) {
            in(redirect);
        } else {
            model.addAttribute(ATTRIBUTE, this);
        }
    }
}
