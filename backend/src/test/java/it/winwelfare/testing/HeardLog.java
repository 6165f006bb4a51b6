package it.winwelfare.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * All that is logged until it is closed, by anybody, whole: message, arguments, context, stack trace. Everybody speaks as loud as in
 * production, and our own classes as loud as when somebody looks for a fault.
 */
public final class HeardLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final String OURS = "it.winwelfare";

    private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = loggers.getLogger(OURS);
    private final Level rootBefore = root.getLevel();
    private final Level oursBefore = ours.getLevel();
    private final List<Appender<ILoggingEvent>> before = new ArrayList<>();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private HeardLog() {
        if (!SLF4JBridgeHandler.isInstalled()) {
            // A platform that ends takes the bridge down that Tomcat's words come over, for all that are still there.
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
        setContext(loggers);
        root.iteratorForAppenders().forEachRemaining(before::add);
        before.forEach(root::detachAppender);
        start();
        root.addAppender(this);
        root.setLevel(Level.INFO);
        ours.setLevel(Level.DEBUG);
    }

    /** Begins to listen; the console is silent meanwhile. */
    public static HeardLog listen() {
        return new HeardLog();
    }

    @Override
    protected void append(ILoggingEvent event) {
        IThrowableProxy fault = event.getThrowableProxy();
        lines.add(String.join(
                "\n",
                event.getLoggerName() + " " + event.getLevel() + " in " + event.getThreadName(),
                String.valueOf(event.getMessage()),
                event.getFormattedMessage(),
                Arrays.deepToString(event.getArgumentArray()),
                event.getMDCPropertyMap().toString(),
                String.valueOf(event.getKeyValuePairs()),
                fault == null ? "" : ThrowableProxyUtil.asString(fault)));
    }

    /** What was heard so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Which of the words were said, each with the lines that say it. */
    public Collection<String> saying(Collection<String> words) {
        Collection<String> said = new TreeSet<>();
        for (String line : lines) {
            words.stream().filter(line::contains).forEach(word -> said.add(word + " in: " + line));
        }
        return said;
    }

    @Override
    public void close() {
        root.detachAppender(this);
        before.forEach(root::addAppender);
        root.setLevel(rootBefore);
        ours.setLevel(oursBefore);
        stop();
    }
}
