package io.github.pbxkit.examples.conference.room;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The name under which Asterisk stores a room's recording, {@code BRIDGE/TIME}: from it alone every run of this program
 * knows whose recording it is and when it began.
 *
 * @param room the room's name
 * @param began when it began, by Asterisk's clock
 */
record RecordingName(String room, Instant began) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'.'SSS'Z'").withZone(ZoneOffset.UTC);

    String text(String application) {
        return Room.bridgeId(application, room) + "/" + TIME.format(began);
    }

    /** Empty for a recording that is not one of this application's rooms. */
    static Optional<RecordingName> parse(String application, String name) {
        int slash = name.indexOf('/');
        if (slash < 0 || !name.startsWith(Room.bridgePrefix(application))) {
            return Optional.empty();
        }
        try {
            Instant began = TIME.parse(name.substring(slash + 1), Instant::from);
            return Room.nameOf(application, name.substring(0, slash)).map(room -> new RecordingName(room, began));
        } catch (DateTimeParseException somebodyElses) {
            return Optional.empty();
        }
    }

    /** For whoever saves it: the room and the time, without what file systems do not take. */
    String fileName(String format) {
        String ending = format.equals("wav16") || format.equals("wav49") ? "wav" : format;
        String safe = room.replaceAll("[^\\p{L}\\p{N}._-]+", "_");
        return safe + "-" + TIME.format(began).substring(0, 15) + "Z." + ending;
    }
}
