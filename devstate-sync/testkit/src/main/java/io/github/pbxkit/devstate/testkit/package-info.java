/**
 * For tests of device state between servers: {@link io.github.pbxkit.devstate.testkit.Simulation} runs clusters through
 * every fault, in simulated time, the same way for the same schedule, and
 * {@link io.github.pbxkit.devstate.testkit.StateLinkContract} tells whether a link of your own does what it has to.
 */
@NullMarked
package io.github.pbxkit.devstate.testkit;

import org.jspecify.annotations.NullMarked;
