/** What consoles have in common: lines cut into words, a screen that events and answers share, a prompt with completion. */
@NullMarked
package io.github.pbxkit.examples.kit.terminal;

import org.jspecify.annotations.NullMarked;
