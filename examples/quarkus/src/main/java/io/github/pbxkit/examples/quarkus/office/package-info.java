/** The application itself: callers who wait, phones and their files, on one page. */
@NullMarked
package io.github.pbxkit.examples.quarkus.office;

import org.jspecify.annotations.NullMarked;
