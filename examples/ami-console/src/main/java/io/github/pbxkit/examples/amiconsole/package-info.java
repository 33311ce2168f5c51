/** A console for the Asterisk Manager Interface. {@code ConsoleMain} starts it, {@code ConsoleSession} is what it does. */
@NullMarked
package io.github.pbxkit.examples.amiconsole;

import org.jspecify.annotations.NullMarked;
