package io.github.pbxkit.devstate;

/**
 * Messages in a mailbox.
 *
 * @param unheard new messages, which light the lamp; not negative
 * @param heard old messages; not negative
 */
public record MessageCounts(int unheard, int heard) implements StateValue {
    /** Checks that no count is negative. */
    public MessageCounts {
        if (unheard < 0 || heard < 0) {
            throw new IllegalArgumentException(
                    "message counts cannot be negative: " + unheard + " new, " + heard + " old");
        }
    }

    @Override
    public KeyKind kind() {
        return KeyKind.MWI;
    }
}
