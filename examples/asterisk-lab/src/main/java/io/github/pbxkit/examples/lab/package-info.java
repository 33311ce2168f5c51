/**
 * Real Asterisk servers on this machine, without root: found or fetched, configured, started and stopped.
 *
 * <p>{@link io.github.pbxkit.examples.lab.AsteriskLab} is where the flow reads from top to bottom,
 * {@link io.github.pbxkit.examples.lab.LabExtension} is its JUnit form, and {@code LabMain} its command line.
 */
@NullMarked
package io.github.pbxkit.examples.lab;

import org.jspecify.annotations.NullMarked;
