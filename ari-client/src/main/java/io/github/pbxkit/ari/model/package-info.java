/**
 * The data that events carry and operations answer: one record per model, named as Asterisk names it.
 *
 * <p>Components have the wire name in camel case. Text that is missing is empty, a number that is missing is 0; what an
 * Asterisk may leave out is {@code null} and marked so. {@code extra()} holds what this release does not know. The
 * constructors are not part of the API: newer releases may add components.
 */
@NullMarked
package io.github.pbxkit.ari.model;

import org.jspecify.annotations.NullMarked;
