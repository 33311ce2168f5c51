package io.github.pbxkit.ari.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The fields of an object in the order in which Asterisk usually writes them. A name that is expected is compared with the text
 * and needs neither be cut out nor be looked up. Any other order, and any other name, is read as well.
 */
final class FieldOrder {
    /** Nothing is known. */
    static final FieldOrder NONE = of();

    private final String[] names;
    private final String[] quoted;

    private FieldOrder(List<String> names) {
        this.names = names.toArray(String[]::new);
        this.quoted = names.stream().map(name -> '"' + name + "\":").toArray(String[]::new);
    }

    static FieldOrder of(String... names) {
        return new FieldOrder(List.of(names));
    }

    /** The usual order in an event: its type and time, what it is about, and where it comes from. */
    static FieldOrder ofEvent(String... about) {
        List<String> names = new ArrayList<>(List.of("type", "timestamp"));
        Collections.addAll(names, about);
        Collections.addAll(names, "asterisk_id", "application");
        return new FieldOrder(names);
    }

    /**
     * Takes the name at the scanner if it is one of these, trying first the one that is likely.
     *
     * @return its position, or -1 if the name is another one and was not taken
     */
    int take(JsonScanner json, int likely) {
        int at = likely < quoted.length ? likely : 0;
        for (int tried = 0; tried < quoted.length; tried++) {
            if (json.takeName(quoted[at])) {
                return at;
            }
            at = at + 1 < quoted.length ? at + 1 : 0;
        }
        return -1;
    }

    String name(int position) {
        return names[position];
    }
}
