/** The command line of the example; an application of yours does not need it. */
@NullMarked
package io.github.pbxkit.examples.quarkus.start;

import org.jspecify.annotations.NullMarked;
