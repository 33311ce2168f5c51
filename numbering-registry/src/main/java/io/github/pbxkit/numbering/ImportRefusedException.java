package io.github.pbxkit.numbering;

/**
 * A whole file is not what it should be (a web page, an archive without tables, more than the limits allow), so nothing
 * was loaded. Single bad lines never cause this: they are in the {@link ImportReport}.
 */
public class ImportRefusedException extends NumberingException {
    private static final long serialVersionUID = 1L;

    /**
     * Refusal with a sentence for the reader.
     *
     * @param message which file, what is wrong with it, and what to do
     */
    public ImportRefusedException(String message) {
        super(message);
    }
}
