/** A real browser for tests of pages. */
@NullMarked
package io.github.pbxkit.examples.browser;

import org.jspecify.annotations.NullMarked;
