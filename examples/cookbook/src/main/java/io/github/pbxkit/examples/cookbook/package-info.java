/** Twenty tasks around Asterisk, each a class of its own to be copied; README.md of this folder shows them. */
@NullMarked
package io.github.pbxkit.examples.cookbook;

import org.jspecify.annotations.NullMarked;
