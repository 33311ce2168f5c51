package io.github.pbxkit.devstate.testkit;

/** Which nodes of a cluster are linked. */
public enum Topology {
    /** Each with the next, and the last with the first; two nodes are a pair. */
    RING {
        @Override
        boolean links(int a, int b, int nodes) {
            return b - a == 1 || a == 0 && b == nodes - 1;
        }
    },
    /** All with the first. */
    STAR {
        @Override
        boolean links(int a, int b, int nodes) {
            return a == 0;
        }
    },
    /** Each with each. */
    MESH {
        @Override
        boolean links(int a, int b, int nodes) {
            return true;
        }
    };

    /** Whether two nodes are linked; a is less than b. */
    abstract boolean links(int a, int b, int nodes);
}
