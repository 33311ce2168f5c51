package io.github.pbxkit.devstate.testkit;

/** What can happen in a simulated cluster. */
public enum Fault {
    /** No fault: a number of node a gets another state. */
    UPDATE(42),
    /** No fault: a number of node a is removed. */
    REMOVE(5),
    /** No fault: time passes, up to some seconds. */
    WAIT(10),
    /** No fault: many changes of node a at once. */
    BURST(3),
    /** The link is cut both ways, and both ends notice. */
    CUT(4),
    /** Frames of the link get lost one way, and nobody notices. */
    ONE_WAY(3),
    /** The link loses, repeats, delays and reorders frames. */
    LOSSY(5),
    /** The link is whole again. */
    HEAL(8),
    /** The process of node a is killed. */
    KILL(3),
    /** The process of node a starts; value odd: its epoch file is lost. */
    START(8),
    /** The Asterisk of node a crashes, and loses what was written in the last second. */
    ASTERISK_CRASH(3),
    /** The Asterisk of node a starts. */
    ASTERISK_START(7),
    /** Node a loses the connection to its Asterisk, and with it events. */
    AMI_LOSS(3),
    /** Node a gets the connection to its Asterisk back. */
    AMI_BACK(7),
    /** What is sent to node a waits. */
    SLOW(2),
    /** The process of node a stands still. */
    PAUSE(2),
    /** Node a is neither slow nor paused any more. */
    RESUME(7),
    /** A second process with the name of node a starts beside node b. */
    CLONE(1),
    /** Second processes end. */
    CLONE_END(4),
    /** Node a is handed rubbish by node b. */
    GARBAGE(4),
    /** Node a says goodbye and stops. */
    LEAVE(2);

    private static final Fault[] ALL = values();
    private static final int TOTAL = total();

    private final int weight;

    Fault(int weight) {
        this.weight = weight;
    }

    /** Whether it is one, and not part of an ordinary day or of getting well again. */
    public boolean isFault() {
        return switch (this) {
            case UPDATE, REMOVE, WAIT, BURST, HEAL, START, ASTERISK_START, AMI_BACK, RESUME, CLONE_END -> false;
            default -> true;
        };
    }

    /** How often it happens, beside the others. */
    int weight() {
        return weight;
    }

    private static int total() {
        int total = 0;
        for (Fault fault : ALL) {
            total += fault.weight;
        }
        return total;
    }

    /** One of them, as often as its weight says. */
    static Fault pick(int random) {
        int left = Math.floorMod(random, TOTAL);
        for (Fault fault : ALL) {
            left -= fault.weight;
            if (left < 0) {
                return fault;
            }
        }
        throw new IllegalStateException();
    }
}
