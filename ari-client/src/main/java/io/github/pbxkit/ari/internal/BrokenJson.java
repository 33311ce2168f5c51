package io.github.pbxkit.ari.internal;

/**
 * What was read is no JSON, or is over a limit. {@link JsonFault} finds out what exactly, so this has neither message nor stack
 * trace; it never leaves {@link AriJson}.
 */
final class BrokenJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenJson() {
        super(null, null, false, false);
    }
}
