/** The libraries as beans: configuration, producers, life cycle, health, meters. Made to be copied. */
@NullMarked
package io.github.pbxkit.examples.quarkus.pbx;

import org.jspecify.annotations.NullMarked;
