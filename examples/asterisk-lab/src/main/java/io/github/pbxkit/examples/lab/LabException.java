package io.github.pbxkit.examples.lab;

import org.jspecify.annotations.Nullable;

/** Something in the lab went wrong; the message says what, where, and what to do about it. */
public class LabException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LabException(String message) {
        super(message);
    }

    public LabException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
