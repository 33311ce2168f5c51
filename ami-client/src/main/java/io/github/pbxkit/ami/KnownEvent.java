package io.github.pbxkit.ami;

/**
 * An event with a type of its own. New ones come with minor versions, so a switch over events needs a default. Not for
 * users to implement.
 */
public non-sealed interface KnownEvent extends AmiEvent {}
