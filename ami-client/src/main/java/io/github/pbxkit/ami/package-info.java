/**
 * Client for the Asterisk Manager Interface: actions with an answer each, lists, events in order, and a connection that
 * comes back by itself and says honestly what it missed.
 */
@NullMarked
package io.github.pbxkit.ami;

import org.jspecify.annotations.NullMarked;
