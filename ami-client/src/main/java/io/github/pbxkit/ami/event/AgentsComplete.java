// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code AgentsComplete}. Event class {@code agent}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record AgentsComplete(AmiMessage message, AmiOrigin origin) implements KnownEvent {}
