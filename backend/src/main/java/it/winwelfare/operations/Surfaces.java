package it.winwelfare.operations;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which surfaces this instance shows: {@code win.surfaces}, all of them unless it says otherwise. */
@Component
public class Surfaces {

    private final Set<Surface> shown;

    Surfaces(@Value("${win.surfaces:portal,mobile,jobs}") Set<Surface> shown) {
        if (shown.isEmpty()) {
            throw new IllegalArgumentException("win.surfaces names no surface: portal, mobile, jobs, or some of them");
        }
        this.shown = EnumSet.copyOf(shown);
    }

    /** Whether this instance shows it. */
    public boolean show(Surface surface) {
        return shown.contains(surface);
    }

    /** For the log of the start. */
    @Override
    public String toString() {
        return shown.toString();
    }
}
