package io.github.pbxkit.devstate;

/**
 * Tells news from old news of one key. A higher epoch is newer, and in one epoch a higher sequence number.
 *
 * @param epoch the life of the origin in which it was written
 * @param seq counted by the origin, over all its keys
 */
public record StateVersion(Epoch epoch, long seq) implements Comparable<StateVersion> {
    @Override
    public int compareTo(StateVersion other) {
        int byEpoch = epoch.compareTo(other.epoch);
        return byEpoch != 0 ? byEpoch : Long.compare(seq, other.seq);
    }
}
