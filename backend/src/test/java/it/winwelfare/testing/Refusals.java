package it.winwelfare.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.winwelfare.identity.AccessDenied;
import it.winwelfare.problems.Rejection;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a test expects of an act that the platform does not do. */
public final class Refusals {

    private Refusals() {}

    /** The act is refused with this code. */
    public static void refuses(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Rejection.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    /** The act is refused with this code and these arguments. */
    public static void refuses(String code, Map<String, Object> arguments, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Rejection.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.arguments()).isEqualTo(arguments);
        });
    }

    /** Whoever acts has no right to. */
    public static void denies(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(AccessDenied.class);
    }
}
