package it.winwelfare.embeddeddb;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells who starts an image without a database what to set, instead of showing a stack trace. */
final class NoDatabaseAnalyzer extends AbstractFailureAnalyzer<NoDatabase> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoDatabase cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set WIN_DB_URL (for example jdbc:mysql://database:3306/win), WIN_DB_USER and WIN_DB_PASSWORD.",
                cause);
    }
}
