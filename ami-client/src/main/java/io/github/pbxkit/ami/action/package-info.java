/**
 * The actions of Asterisk 22 as types: what one needs goes into {@code of}, what it may have into methods that return a
 * changed copy. Anything newer goes in with {@code with(name, value)}.
 */
@NullMarked
package io.github.pbxkit.ami.action;

import org.jspecify.annotations.NullMarked;
