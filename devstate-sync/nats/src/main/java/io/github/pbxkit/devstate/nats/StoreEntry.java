package io.github.pbxkit.devstate.nats;

import org.jspecify.annotations.Nullable;

/**
 * What the bucket says of a key.
 *
 * @param revision grows with each entry of the bucket
 * @param isPut false: the key was removed
 */
record StoreEntry(String key, long revision, boolean isPut, byte @Nullable [] value) {}
