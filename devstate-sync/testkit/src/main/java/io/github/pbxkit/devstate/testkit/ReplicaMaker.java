package io.github.pbxkit.devstate.testkit;

import io.github.pbxkit.devstate.Replica;
import io.github.pbxkit.devstate.ReplicaListener;
import io.github.pbxkit.devstate.ReplicaOptions;

/** Makes the replicas of a simulated cluster: replace it to see what other options do. */
@FunctionalInterface
public interface ReplicaMaker {
    /** Makes a replica of what the simulation asks for. */
    ReplicaMaker DEFAULT = (options, listener, now) -> new Replica(options.build(), listener, now);

    /**
     * Makes one.
     *
     * @param options with the name, the counter, the randomness and the pace of the simulation
     * @param listener the simulated sink
     * @param now simulated time
     * @return a new replica
     */
    Replica make(ReplicaOptions.Builder options, ReplicaListener listener, long now);
}
