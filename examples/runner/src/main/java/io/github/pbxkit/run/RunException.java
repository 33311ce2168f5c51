package io.github.pbxkit.run;

/** Something the person at the keyboard can change; the message says what, in that person's language. */
final class RunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunException(String message) {
        super(message);
    }
}
