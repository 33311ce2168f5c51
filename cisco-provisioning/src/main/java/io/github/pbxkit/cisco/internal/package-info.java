/** The binding of device files: one class for each element that holds others. For the compiler, not for users. */
@NullMarked
package io.github.pbxkit.cisco.internal;

import org.jspecify.annotations.NullMarked;
