/** A telephone menu on ARI: digits, messages, operators, transfers. */
@NullMarked
package io.github.pbxkit.examples.ivr;

import org.jspecify.annotations.NullMarked;
