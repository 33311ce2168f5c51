/**
 * What every example has in common: messages in English and Russian, options from file, environment and command line,
 * and faults that are told in one sentence.
 */
@NullMarked
package io.github.pbxkit.examples.kit;

import org.jspecify.annotations.NullMarked;
