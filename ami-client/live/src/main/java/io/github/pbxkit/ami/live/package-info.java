/**
 * A live picture of one Asterisk server: calls, channels, bridges, queues, parking, conferences, contacts, peers,
 * registrations and extension states. {@link LiveModel} keeps it from the events of an
 * {@link io.github.pbxkit.ami.AmiClient}, reads the server's own lists after each login, compares, and says what it had to
 * repair. What you read are immutable values in one consistent {@link LivePbx}.
 */
@NullMarked
package io.github.pbxkit.ami.live;

import org.jspecify.annotations.NullMarked;
