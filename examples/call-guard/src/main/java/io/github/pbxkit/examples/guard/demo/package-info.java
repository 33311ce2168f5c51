/** A fake PBX with simulated callers, some of them dishonest. */
@NullMarked
package io.github.pbxkit.examples.guard.demo;

import org.jspecify.annotations.NullMarked;
