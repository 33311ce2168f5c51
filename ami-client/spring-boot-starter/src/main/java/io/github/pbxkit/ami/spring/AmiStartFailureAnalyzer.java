package io.github.pbxkit.ami.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a few lines, without a stack trace, why the application did not start. */
final class AmiStartFailureAnalyzer extends AbstractFailureAnalyzer<AmiStartException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AmiStartException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
