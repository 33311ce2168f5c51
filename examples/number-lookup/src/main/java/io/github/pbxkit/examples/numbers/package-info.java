/** The numbering registry as a page, an HTTP service and commands. {@code NumberLookupMain} is the way in. */
@NullMarked
package io.github.pbxkit.examples.numbers;

import org.jspecify.annotations.NullMarked;
