/**
 * Accepts the WebSockets that Asterisk opens to an application (20.15, 21.10, 22.5 and newer), one that lasts or one per call,
 * and runs an {@link io.github.pbxkit.ari.AriClient} over each. Begin at {@link io.github.pbxkit.ari.outbound.AriServer}.
 */
@NullMarked
package io.github.pbxkit.ari.outbound;

import org.jspecify.annotations.NullMarked;
