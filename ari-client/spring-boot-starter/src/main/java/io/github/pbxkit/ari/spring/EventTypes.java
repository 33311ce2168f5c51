package io.github.pbxkit.ari.spring;

import io.github.pbxkit.ari.AriEvent;
import io.github.pbxkit.ari.AriProtocolException;
import io.github.pbxkit.ari.UnknownEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Types of events as values of a tag: those that the client knows, and one word for whatever else a server sends. */
final class EventTypes {
    static final String OTHER = "other";

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,64}");

    /** Grows to what the client knows, and no further. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    String tag(String type) {
        if (known.contains(type)) {
            return type;
        }
        if (!WORD.matcher(type).matches() || !isKnown(type)) {
            return OTHER;
        }
        known.add(type);
        return type;
    }

    /** A known event without the object that it is about is refused; an unknown one is taken as it is. */
    private static boolean isKnown(String type) {
        try {
            return !(AriEvent.parse("{\"type\":\"" + type + "\"}") instanceof UnknownEvent);
        } catch (AriProtocolException e) {
            return true;
        }
    }
}
