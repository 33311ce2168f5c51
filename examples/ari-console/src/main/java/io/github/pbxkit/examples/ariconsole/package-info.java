/** A terminal for the Asterisk REST Interface: whatever the running server documents can be tried out. */
@NullMarked
package io.github.pbxkit.examples.ariconsole;

import org.jspecify.annotations.NullMarked;
