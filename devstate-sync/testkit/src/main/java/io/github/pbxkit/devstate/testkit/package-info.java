/**
 * For tests of device state between servers: {@link io.github.pbxkit.devstate.testkit.Simulation} runs clusters through
 * every fault, in simulated time, the same way for the same schedule.
 */
@NullMarked
package io.github.pbxkit.devstate.testkit;

import org.jspecify.annotations.NullMarked;
