package io.github.pbxkit.devstate.testkit;

import java.io.Serial;

/** A simulated cluster did what it never may. The message names the invariant, the step, and how to see it again. */
public final class SimulationFailure extends AssertionError {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Invariant invariant;

    SimulationFailure(Invariant invariant, String message) {
        super(invariant + " (" + invariant.meaning() + "): " + message);
        this.invariant = invariant;
    }

    /**
     * What was violated.
     *
     * @return the invariant
     */
    public Invariant invariant() {
        return invariant;
    }
}
