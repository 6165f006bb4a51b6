package it.winwelfare.identity.internal.oauth;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start-up what is missing and which command makes it, instead of a stack trace. */
class NoSigningKeyAnalyzer extends AbstractFailureAnalyzer<NoSigningKey> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoSigningKey cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
