package io.github.pbxkit.examples.guard.rule;

/** The rules cannot be used; the message says where and what to write instead. */
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what, where, why */
    public RuleException(String message) {
        super(message);
    }
}
