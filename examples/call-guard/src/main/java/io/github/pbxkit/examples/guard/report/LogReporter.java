package io.github.pbxkit.examples.guard.report;

import io.github.pbxkit.examples.guard.rule.Decision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to the log. */
public final class LogReporter implements FraudReporter {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.pbxkit.examples.guard.fraud");

    @Override
    public void report(Decision decision, String text) {
        LOG.warn(
                "{}{} {} {} {}: {}",
                decision.action(),
                decision.isDryRun() ? " (dry run)" : "",
                decision.attempt().way(),
                decision.attempt().account(),
                decision.destination().e164(),
                text);
    }

    @Override
    public String description() {
        return "log";
    }
}
