package io.github.pbxkit.examples.lab;

import org.jspecify.annotations.Nullable;

/**
 * No Asterisk can be had on this machine: none was given, none is in the cache, and none can be fetched. The message
 * says why each way failed and how to get one.
 */
public final class LabUnavailableException extends LabException {
    private static final long serialVersionUID = 1L;

    public LabUnavailableException(String message) {
        super(message);
    }

    public LabUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
