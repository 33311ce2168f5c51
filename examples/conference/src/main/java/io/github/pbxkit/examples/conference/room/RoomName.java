package io.github.pbxkit.examples.conference.room;

import java.util.List;

/**
 * Which room a call asks for: the first argument of {@code Stasis(app,room)}, or the default room.
 *
 * <p>Names come from the dialplan, where a caller may have a say in them, so they are cut to a sane length and freed
 * of control characters. Two calls with the same cleaned name meet in the same room.
 */
final class RoomName {
    static final int MAX_LENGTH = 40;

    private RoomName() {}

    static String from(List<String> stasisArguments, String defaultRoom) {
        String cleaned = stasisArguments.isEmpty() ? "" : clean(stasisArguments.get(0));
        return cleaned.isEmpty() ? defaultRoom : cleaned;
    }

    /** The same for a call found in Stasis, from the application data of its dialplan position: {@code app,room,...}. */
    static String fromAppData(String appData, String defaultRoom) {
        String[] parts = appData.split(",", 3);
        return from(parts.length < 2 ? List.of() : List.of(parts[1]), defaultRoom);
    }

    static String clean(String name) {
        return ForeignText.clean(name, MAX_LENGTH);
    }
}
