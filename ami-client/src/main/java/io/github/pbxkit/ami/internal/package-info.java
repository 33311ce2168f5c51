/** Shared by the packages of this module; not for users, and not exported. */
@NullMarked
package io.github.pbxkit.ami.internal;

import org.jspecify.annotations.NullMarked;
