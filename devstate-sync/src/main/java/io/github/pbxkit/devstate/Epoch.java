package io.github.pbxkit.devstate;

/**
 * One life of an origin's states. The counter grows with each start; the random nonce tells two lives apart even when
 * the file with the counter was lost. Epochs are ordered by counter, then by nonce (unsigned).
 *
 * @param counter not negative
 * @param nonce random
 */
public record Epoch(int counter, long nonce) implements Comparable<Epoch> {
    /** Checks that the counter is not negative. */
    public Epoch {
        if (counter < 0) {
            throw new IllegalArgumentException("the counter of an epoch cannot be negative: " + counter);
        }
    }

    @Override
    public int compareTo(Epoch other) {
        int byCounter = Integer.compare(counter, other.counter);
        return byCounter != 0 ? byCounter : Long.compareUnsigned(nonce, other.nonce);
    }

    /** Without making an object of the other. */
    int compareTo(int otherCounter, long otherNonce) {
        int byCounter = Integer.compare(counter, otherCounter);
        return byCounter != 0 ? byCounter : Long.compareUnsigned(nonce, otherNonce);
    }

    @Override
    public String toString() {
        return counter + "." + Long.toHexString(nonce);
    }
}
