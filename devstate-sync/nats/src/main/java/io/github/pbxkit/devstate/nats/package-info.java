/**
 * Device states between servers through a NATS server with JetStream, for fleets in which not everybody can call
 * everybody: {@link io.github.pbxkit.devstate.nats.NatsLink}. Each state is a value of a key-value bucket, written by its own
 * server only; versions and leases are those of the {@link io.github.pbxkit.devstate.Replica}.
 */
@NullMarked
package io.github.pbxkit.devstate.nats;

import org.jspecify.annotations.NullMarked;
