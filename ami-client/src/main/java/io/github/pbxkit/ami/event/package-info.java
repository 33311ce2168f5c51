/**
 * The events of Asterisk as types: every one that Asterisk 22 documents, and the list items and ends that it does not.
 * Each is a record over its message; accessors read from it when asked. A text that is missing is empty, anything else
 * that is missing or cannot be read is absent; {@code message()} has what came.
 */
@NullMarked
package io.github.pbxkit.ami.event;

import org.jspecify.annotations.NullMarked;
