/**
 * The conference as a program: options, start and stop, the configuration a PBX needs, and the doctor.
 *
 * <p>What it does with calls is in {@link io.github.pbxkit.examples.conference.room.Conference}.
 */
@NullMarked
package io.github.pbxkit.examples.conference;

import org.jspecify.annotations.NullMarked;
