package io.github.pbxkit.cisco;

/** An edit would have to guess: the element is broken in the file, or it holds other elements. Nothing was changed. */
public class EditRefusedException extends CiscoException {
    private static final long serialVersionUID = 1L;

    EditRefusedException(String message) {
        super(message);
    }
}
