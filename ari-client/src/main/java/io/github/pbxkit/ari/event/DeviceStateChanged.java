package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.KnownEvent;
import io.github.pbxkit.ari.model.DeviceState;

/**
 * A device's state changed.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param deviceState the device and its new state
 */
public record DeviceStateChanged(EventHeader header, DeviceState deviceState) implements KnownEvent {}
