package it.winwelfare.embeddeddb;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells who starts a second instance what to do, instead of showing a stack trace. */
final class DataFolderInUseAnalyzer extends AbstractFailureAnalyzer<DataFolderInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataFolderInUse cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Stop the other instance, or start this one from another folder, or give it another one by"
                        + " --win.db.folder=PATH, or let both use one database server by WIN_DB_URL, WIN_DB_USER and"
                        + " WIN_DB_PASSWORD.",
                cause);
    }
}
