/** Stops fraud calls, incoming and outgoing: ARI, AMI and the numbering registry together. */
@NullMarked
package io.github.pbxkit.examples.guard;

import org.jspecify.annotations.NullMarked;
