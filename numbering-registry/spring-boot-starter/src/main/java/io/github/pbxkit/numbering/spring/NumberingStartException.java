package io.github.pbxkit.numbering.spring;

import java.util.List;

/** The application cannot start without numbers. */
final class NumberingStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;

    private NumberingStartException(String message, String action) {
        super(message);
        this.action = action;
    }

    static NumberingStartException noFiles() {
        return new NumberingStartException(
                NumberingProperties.PREFIX + ".files is missing: the regulator's files, or folders of them",
                "Set " + NumberingProperties.PREFIX + ".files, or " + NumberingProperties.PREFIX
                        + ".enabled=false where no numbers are wanted.");
    }

    static NumberingStartException noNumbers(List<String> doubts) {
        return new NumberingStartException(
                "There are no numbers: " + String.join("; ", doubts),
                "Mend that, or let the application start without numbers: " + NumberingProperties.PREFIX
                        + ".startup=background");
    }

    /** What to do. */
    String action() {
        return action;
    }
}
