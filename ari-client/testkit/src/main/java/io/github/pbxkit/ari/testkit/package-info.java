/**
 * A test server for programs that use the Asterisk REST Interface (ARI): real HTTP and WebSocket on loopback, a small
 * honest model of calls and bridges behind it, callers who do what the test tells them, and faults on request. Start at
 * {@link io.github.pbxkit.ari.testkit.AriTestServer}.
 *
 * <p>Everything here is thread-safe. No code of the user runs on the server's threads, except what a clock that was
 * handed in ({@link io.github.pbxkit.ari.testkit.PbxClock}) makes of it.
 */
@NullMarked
package io.github.pbxkit.ari.testkit;

import org.jspecify.annotations.NullMarked;
