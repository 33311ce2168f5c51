package io.github.pbxkit.examples.lab;

import org.opentest4j.TestAbortedException;

/** For tests that start servers themselves: skips like {@link LabExtension} when none can be had. */
final class LabRequirement {

    private LabRequirement() {}

    static void of(AsteriskVersion version) {
        try {
            Installations.ofThisMachine().get(version);
        } catch (LabUnavailableException e) {
            if (Boolean.getBoolean("lab.required")) {
                throw e;
            }
            System.err.println("SKIPPED: " + e.getMessage());
            throw new TestAbortedException(e.getMessage(), e);
        }
    }
}
