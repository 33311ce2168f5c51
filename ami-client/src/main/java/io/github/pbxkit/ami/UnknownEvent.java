package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * An event of a module or a version that this library has no type for. Nothing is lost: read it by header name.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record UnknownEvent(AmiMessage message, AmiOrigin origin) implements AmiEvent {}
