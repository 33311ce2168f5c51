package io.github.pbxkit.ami;

import org.jspecify.annotations.Nullable;

/**
 * A change of the connection.
 *
 * @param state what it is now
 * @param previous what it was before
 * @param generation number of the connection that this is about, from 1; 0 before the first one
 * @param attempt how many attempts in a row have failed
 * @param reason why, where something went wrong
 */
public record ConnectionChange(
        ConnectionState state,
        ConnectionState previous,
        long generation,
        int attempt,
        @Nullable AmiException reason) {}
