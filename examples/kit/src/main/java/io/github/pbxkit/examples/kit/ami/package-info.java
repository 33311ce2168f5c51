/** For programs over the manager interface: failures as sentences. */
@NullMarked
package io.github.pbxkit.examples.kit.ami;

import org.jspecify.annotations.NullMarked;
