package it.winwelfare.identity.internal.factor;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start-up what to do, without a stack trace. */
final class NoFactorKeyAnalyzer extends AbstractFailureAnalyzer<NoFactorKey> {

    @Override
    protected FailureAnalysis analyze(Throwable root, NoFactorKey missing) {
        return new FailureAnalysis(String.valueOf(missing.getMessage()), missing.action(), missing);
    }
}
