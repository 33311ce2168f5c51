/**
 * What the guard decides and why: rules, destinations, counters. Knows no PBX, no clock and no thread; read {@link
 * io.github.pbxkit.examples.guard.rule.GuardEngine} first.
 */
@NullMarked
package io.github.pbxkit.examples.guard.rule;

import org.jspecify.annotations.NullMarked;
