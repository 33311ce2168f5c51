/** The live page: what was decided, and why. */
@NullMarked
package io.github.pbxkit.examples.guard.page;

import org.jspecify.annotations.NullMarked;
