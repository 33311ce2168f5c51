/**
 * Client for the Asterisk REST Interface: typed operations, typed events in order, and a connection that says honestly
 * when it missed something.
 */
@NullMarked
package io.github.pbxkit.ari;

import org.jspecify.annotations.NullMarked;
