package io.github.pbxkit.devstate.testkit;

/** What always holds, whatever breaks. */
public enum Invariant {
    /** Convergence. */
    I1("once everything is well again, every lamp shows the truth"),
    /** Order. */
    I2("no key shows older news after newer news"),
    /** Liveness. */
    I3("an origin that is gone is dark everywhere within its lease"),
    /** Echo. */
    I4("a server's own numbers are never written to it, and nothing is written without need"),
    /** Quiet. */
    I5("a quiet system sends heartbeats only, and a change crosses each link once per direction"),
    /** Memory. */
    I6("memory is bounded by keys and peers, not by time"),
    /** Robustness. */
    I7("no frame throws or changes anything when it is invalid"),
    /** Time. */
    I8("no state depends on what the time is"),
    /** Idempotence. */
    I9("an unchanged comparison writes nothing");

    private final String meaning;

    Invariant(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return meaning;
    }
}
