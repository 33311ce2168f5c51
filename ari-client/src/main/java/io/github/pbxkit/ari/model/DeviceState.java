package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A device and its state.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param name device, for example {@code PJSIP/6001} or {@code Stasis:door}
 * @param state its state
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record DeviceState(String name, DeviceStateValue state, Map<String, @Nullable Object> extra) {}
