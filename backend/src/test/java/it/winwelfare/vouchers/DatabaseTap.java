package it.winwelfare.vouchers;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Sits between the application and the database: tells a thread's statements, and can cut its line before or after any of them, the
 * commit among them. So a crash between any two steps is a number, and no step can be forgotten.
 */
public class DatabaseTap implements BeanPostProcessor {

    /** What a cut looks like to the application. */
    public static final String CUT = "the line was cut by a test";

    private static final ThreadLocal<Watch> WATCHED = new ThreadLocal<>();

    /** What a thread does, and when it is cut off. */
    private static final class Watch {
        private final List<String> statements = new ArrayList<>();
        private final int cutAt;

        private Watch(int cutAt) {
            this.cutAt = cutAt;
        }

        private int steps;
        private int commits;
        private String cut = "";

        /** Each statement and each commit is two steps: before it and after it. A cut below zero counts the commits that are done. */
        private void step(String where) throws SQLException {
            commits += where.equals("after commit") ? 1 : 0;
            if (++steps == cutAt || (where.equals("after commit") && commits == -cutAt)) {
                cut = where;
                throw new SQLException(CUT);
            }
        }
    }

    /** The statements that the work sends, as their SQL. */
    public static List<String> statements(Runnable work) {
        Watch watch = new Watch(0);
        WATCHED.set(watch);
        try {
            work.run();
        } finally {
            WATCHED.remove();
        }
        return List.copyOf(watch.statements);
    }

    /**
     * Does the work and cuts its line at the given step or, below zero, after so many commits.
     *
     * @return where it was cut; empty when the work has fewer steps, so was done
     */
    public static String cutAt(int step, Runnable work) {
        Watch watch = new Watch(step);
        WATCHED.set(watch);
        try {
            work.run();
        } catch (RuntimeException broken) {
            if (watch.cut.isEmpty()) {
                throw broken;
            }
        } finally {
            WATCHED.remove();
        }
        return watch.cut;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Tapped(source) : bean;
    }

    private static final class Tapped extends DelegatingDataSource {

        private Tapped(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return WATCHED.get() == null ? super.getConnection() : tap(Connection.class, super.getConnection(), "");
        }
    }

    private static <T> T tap(Class<T> type, T real, String sql) {
        return type.cast(Proxy.newProxyInstance(
                DatabaseTap.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Watch watch = WATCHED.get();
                    if (watch == null) {
                        return call(real, method, arguments);
                    }
                    boolean executes = method.getName().startsWith("execute");
                    if (executes || method.getName().equals("commit")) {
                        String what = executes && sql.isEmpty() ? String.valueOf(arguments[0]) : sql;
                        if (executes) {
                            watch.statements.add(what);
                        }
                        watch.step("before " + (executes ? what : "commit"));
                        Object answer = call(real, method, arguments);
                        watch.step("after " + (executes ? what : "commit"));
                        return answer;
                    }
                    Object answer = call(real, method, arguments);
                    if (answer instanceof PreparedStatement prepared) {
                        return tap(PreparedStatement.class, prepared, String.valueOf(arguments[0]));
                    }
                    return answer instanceof Statement plain && method.getName().equals("createStatement")
                            ? tap(Statement.class, plain, "")
                            : answer;
                }));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}
