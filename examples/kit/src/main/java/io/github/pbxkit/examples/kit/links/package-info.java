/** How the connections to a PBX fare, told on the console. */
@NullMarked
package io.github.pbxkit.examples.kit.links;

import org.jspecify.annotations.NullMarked;
