package io.github.pbxkit.examples.guard.rule;

/** Which account has called which direction before. Thread-safe. */
public interface KnownDirections {
    /** Whether there was such a call; from now on there was. */
    boolean learn(String account, String direction);

    /** Whether there was such a call. */
    boolean knows(String account, String direction);
}
