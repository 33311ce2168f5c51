package io.github.pbxkit.ari.model;

/**
 * State of a playback. An open list: a word that this release does not know is kept as it came.
 *
 * @param name the word Asterisk uses
 */
public record PlaybackState(String name) {
    /** Waits behind another playback. */
    public static final PlaybackState QUEUED = new PlaybackState("queued");

    /** Plays now. */
    public static final PlaybackState PLAYING = new PlaybackState("playing");

    /** Between two media of a list. */
    public static final PlaybackState CONTINUING = new PlaybackState("continuing");

    /** Paused. */
    public static final PlaybackState PAUSED = new PlaybackState("paused");

    /** Ended as wanted. */
    public static final PlaybackState DONE = new PlaybackState("done");

    /** Could not be played, or its channel went away. */
    public static final PlaybackState FAILED = new PlaybackState("failed");

    /** The server said nothing. */
    public static final PlaybackState UNKNOWN = new PlaybackState("unknown");

    /**
     * The value for a word, one of the constants where there is one.
     *
     * @param name the word Asterisk uses
     * @return its value
     */
    public static PlaybackState of(String name) {
        return switch (name) {
            case "queued" -> QUEUED;
            case "playing" -> PLAYING;
            case "continuing" -> CONTINUING;
            case "paused" -> PAUSED;
            case "done" -> DONE;
            case "failed" -> FAILED;
            case "unknown" -> UNKNOWN;
            default -> new PlaybackState(name);
        };
    }

    /** {@return the word Asterisk uses} */
    @Override
    public String toString() {
        return name;
    }
}
