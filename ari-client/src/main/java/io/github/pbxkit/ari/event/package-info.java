/**
 * What Asterisk tells: one record per event type, named as Asterisk names it, and interfaces for what several have in
 * common ({@link io.github.pbxkit.ari.event.ChannelEvent} for all that are about a channel).
 *
 * <p>Components have the wire name in camel case. Text that is missing is empty, a number that is missing is 0; what an
 * Asterisk may leave out is {@code null} and marked so. The constructors are not part of the API: newer releases may add
 * components.
 */
@NullMarked
package io.github.pbxkit.ari.event;

import org.jspecify.annotations.NullMarked;
