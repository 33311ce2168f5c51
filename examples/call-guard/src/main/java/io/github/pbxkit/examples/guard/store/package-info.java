/** Keeps decisions and known directions in a database. */
@NullMarked
package io.github.pbxkit.examples.guard.store;

import org.jspecify.annotations.NullMarked;
