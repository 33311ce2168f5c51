package io.github.pbxkit.examples.lab.sip;

import org.jspecify.annotations.Nullable;

/** A phone's request was refused, or nobody answered it in time. */
public final class SipException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    SipException(int status, String message) {
        super(message);
        this.status = status;
    }

    SipException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = 0;
    }

    /** The SIP status of the refusal, such as 486; 0 when there was none. */
    public int status() {
        return status;
    }
}
