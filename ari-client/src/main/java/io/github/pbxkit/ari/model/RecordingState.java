package io.github.pbxkit.ari.model;

/**
 * State of a recording. An open list: a word that this release does not know is kept as it came.
 *
 * @param name the word Asterisk uses
 */
public record RecordingState(String name) {
    /** Waits to start. */
    public static final RecordingState QUEUED = new RecordingState("queued");

    /** Records now. */
    public static final RecordingState RECORDING = new RecordingState("recording");

    /** Paused. */
    public static final RecordingState PAUSED = new RecordingState("paused");

    /** Finished and stored. */
    public static final RecordingState DONE = new RecordingState("done");

    /** Failed. */
    public static final RecordingState FAILED = new RecordingState("failed");

    /** Stopped and thrown away. */
    public static final RecordingState CANCELED = new RecordingState("canceled");

    /** The server said nothing. */
    public static final RecordingState UNKNOWN = new RecordingState("unknown");

    /**
     * The value for a word, one of the constants where there is one.
     *
     * @param name the word Asterisk uses
     * @return its value
     */
    public static RecordingState of(String name) {
        return switch (name) {
            case "queued" -> QUEUED;
            case "recording" -> RECORDING;
            case "paused" -> PAUSED;
            case "done" -> DONE;
            case "failed" -> FAILED;
            case "canceled" -> CANCELED;
            case "unknown" -> UNKNOWN;
            default -> new RecordingState(name);
        };
    }

    /** {@return the word Asterisk uses} */
    @Override
    public String toString() {
        return name;
    }
}
