package io.github.pbxkit.examples.conference.room;

/**
 * What is played, as media URIs of Asterisk; each may be empty for nothing.
 *
 * @param join to the room when somebody comes in
 * @param leave to the room when somebody goes
 * @param record to the room when a recording begins
 * @param locked to a caller whom a locked room does not let in
 */
public record RoomSounds(String join, String leave, String record, String locked) {
    /** Made by Asterisk itself, so that no sound package is needed; the sentence is of its core sounds. */
    public static final RoomSounds DEFAULTS = new RoomSounds(
            "tone:!880/90,!0/20,!1320/150", "tone:!1320/90,!0/20,!880/150", "tone:!1400/350", "sound:conf-locked");
}
