/**
 * The program behind {@code examples/run}: lists the examples, builds one when a source of it or of a module it needs
 * has changed, starts it, or packs it for a server that has only a Java runtime.
 *
 * <p>{@link io.github.pbxkit.run.Run} is the main path. Only the JDK is used, so that the scripts can compile it without
 * Maven; they keep the classes in {@code examples/runner/target}.
 */
@NullMarked
package io.github.pbxkit.run;

import org.jspecify.annotations.NullMarked;
