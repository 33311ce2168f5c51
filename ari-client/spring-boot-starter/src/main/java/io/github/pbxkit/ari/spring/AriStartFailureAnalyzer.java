package io.github.pbxkit.ari.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a few lines, without a stack trace, why the application did not start. */
final class AriStartFailureAnalyzer extends AbstractFailureAnalyzer<AriStartException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AriStartException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
