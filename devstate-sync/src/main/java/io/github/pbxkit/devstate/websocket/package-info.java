/**
 * The usual way between servers: {@link io.github.pbxkit.devstate.websocket.WebSocketLink}, WebSockets of the subprotocol
 * {@code devstate.v1}, both sides proving a shared secret before anything else is said.
 */
@NullMarked
package io.github.pbxkit.devstate.websocket;

import org.jspecify.annotations.NullMarked;
