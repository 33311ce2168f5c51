package io.github.pbxkit.ari.recipe;

/**
 * What a caller keyed in.
 *
 * @param digits the digits, without the key that ended them; may be empty
 * @param end why there are no more
 */
public record Digits(String digits, End end) {
    /** Why collecting ended. */
    public enum End {
        /** As many as were wanted. */
        COMPLETE,
        /** The caller pressed the key that ends them. */
        TERMINATED,
        /** No further digit came; there are enough. */
        TIMEOUT,
        /** Not enough, or not what can be chosen, at the last attempt too. */
        INVALID,
        /** The caller is gone. */
        HUNG_UP
    }

    /** {@return whether they are what was asked for} */
    public boolean isValid() {
        return end != End.INVALID && end != End.HUNG_UP;
    }
}
