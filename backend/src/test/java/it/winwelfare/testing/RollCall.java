package it.winwelfare.testing;

import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * For mutation tests alone ({@code mvn -Ppit}, see docs/testing.md). PIT starts a process for each class that it changes, and each
 * begins by running all tests once, on the code as it is, only to learn their names. They answer to their names here and do nothing:
 * the platform has started then, which is all that the mutants need. JUnit takes this up by itself where extensions are sought.
 */
public final class RollCall implements InvocationInterceptor {

    private static final boolean IN_A_MINION =
            System.getProperty("sun.java.command", "").startsWith("org.pitest.mutationtest.execute.MutationTestMinion");
    private static final String ASKS_FOR_NAMES = "org.pitest.junit5.JUnit5TestUnitFinder";

    /** Whether PIT only wants to know the names, in this thread. */
    static boolean isHeld() {
        return IN_A_MINION
                && StackWalker.getInstance()
                        .walk(frames -> frames.map(StackFrame::getClassName).anyMatch(ASKS_FOR_NAMES::equals));
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        unlessNamesAreCalled(invocation);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        unlessNamesAreCalled(invocation);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        unlessNamesAreCalled(invocation);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
            throws Throwable {
        unlessNamesAreCalled(invocation);
    }

    private static void unlessNamesAreCalled(Invocation<Void> invocation) throws Throwable {
        if (isHeld()) {
            invocation.skip();
        } else {
            invocation.proceed();
        }
    }
}
