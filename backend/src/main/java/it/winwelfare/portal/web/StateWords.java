package it.winwelfare.portal.web;

import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The word and the tone of a state, the same on every page. The word always stands beside the colour, so that nobody has to see
 * colours. Templates know it as {@code #states}.
 */
@Component
public class StateWords {

    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("ISSUED", "good"),
            Map.entry("ACTIVE", "good"),
            Map.entry("APPROVED", "good"),
            Map.entry("ACCEPTED", "good"),
            Map.entry("ACCREDITED", "good"),
            Map.entry("DONE", "good"),
            Map.entry("PAID", "good"),
            Map.entry("SENT", "good"),
            Map.entry("REDEEMED", "good"),
            Map.entry("SETTLED", "off"),
            Map.entry("SUBMITTED", "wait"),
            Map.entry("QUEUED", "wait"),
            Map.entry("RUNNING", "wait"),
            Map.entry("DRY_RUN", "wait"),
            Map.entry("WAITING", "wait"),
            Map.entry("CHANGES_REQUESTED", "warn"),
            Map.entry("SUSPENDED", "warn"),
            Map.entry("LAPSED", "warn"),
            Map.entry("REFUSED", "bad"),
            Map.entry("FAILED", "bad"),
            Map.entry("REVERSED", "bad"),
            Map.entry("INVALID", "bad"));

    private final MessageSource messages;

    StateWords(MessageSource messages) {
        this.messages = messages;
    }

    /** {@code state.<Enum>.<NAME>} of the message bundles or, where a state reads the same everywhere, {@code state.<NAME>}. */
    public String word(Enum<?> state) {
        String general = "state." + state.name();
        String own = "state." + state.getDeclaringClass().getSimpleName() + "." + state.name();
        String word = messages.getMessage(own, null, null, LocaleContextHolder.getLocale());
        return word != null ? word : messages.getMessage(general, null, LocaleContextHolder.getLocale());
    }

    /** {@code good}, {@code wait}, {@code warn}, {@code bad}, or {@code off} for what is over or not begun. */
    public String tone(Enum<?> state) {
        return TONES.getOrDefault(state.name(), "off");
    }
}
