package io.github.pbxkit.devstate.testkit;

/**
 * What a run was like.
 *
 * @param steps of the schedule
 * @param faults among them
 * @param frames that arrived
 * @param simulatedMillis how much time passed in the cluster
 * @param healMillis how long it took, after everything was well again, until every lamp showed the truth
 */
public record SimulationResult(int steps, int faults, long frames, long simulatedMillis, long healMillis) {}
