package io.github.pbxkit.devstate;

import java.time.Duration;

/**
 * One key as a node knows it.
 *
 * @param key which
 * @param value what is shown of it; of an origin that is gone, what {@link DeadPolicy} says
 * @param age for how long it has been so
 * @param own whether it is a number of this node's own server
 */
public record ShownState(StateKey key, StateValue value, Duration age, boolean own) {}
