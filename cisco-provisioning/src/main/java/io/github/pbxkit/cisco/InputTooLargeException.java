package io.github.pbxkit.cisco;

/** Input is larger than its limit; raise the limit if the file is really meant to be that large. */
public class InputTooLargeException extends CiscoException {
    private static final long serialVersionUID = 1L;

    InputTooLargeException(String message) {
        super(message);
    }
}
