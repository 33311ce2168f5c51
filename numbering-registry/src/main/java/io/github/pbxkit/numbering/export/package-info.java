/**
 * Ranges as text: the regulator's own layout byte for byte, XML, JSON, plain lines, and what an Asterisk takes (AstDB
 * commands, dialplan patterns, prefixes). Everything is written as it streams by.
 */
@NullMarked
package io.github.pbxkit.numbering.export;

import org.jspecify.annotations.NullMarked;
