package io.github.pbxkit.cisco;

/** A file is not in the format that its reader expects; the message says where and what was found instead. */
public class MalformedFileException extends CiscoException {
    private static final long serialVersionUID = 1L;

    MalformedFileException(String message) {
        super(message);
    }
}
