package io.github.pbxkit.devstate.testkit;

/**
 * One thing that happens in a simulated cluster.
 *
 * @param what which thing
 * @param a a node, taken modulo the number of nodes
 * @param b another node or a link, taken modulo
 * @param value a number, state or size, taken modulo
 * @param millis how long after the step before
 */
public record Step(Fault what, int a, int b, int value, int millis) {}
