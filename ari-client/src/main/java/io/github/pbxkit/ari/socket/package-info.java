/**
 * Event sockets as the client uses them, for those who accept Asterisk's outgoing WebSockets in a web server of their own:
 * hand each one to an {@link io.github.pbxkit.ari.socket.AcceptedSockets}, which an {@code AriClient} is built on. The artifact
 * {@code pbxkit-ari-client-outbound} does all that with a server that it brings along.
 */
@NullMarked
package io.github.pbxkit.ari.socket;

import org.jspecify.annotations.NullMarked;
