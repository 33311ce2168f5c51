package io.github.pbxkit.numbering.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a few lines, without a stack trace, why the application did not start. */
final class NumberingStartFailureAnalyzer extends AbstractFailureAnalyzer<NumberingStartException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NumberingStartException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
