package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.Locale;
import java.util.Objects;

/** How to tell that a list is complete. Immutable. */
public final class ListEnd {
    private static final ListEnd AUTOMATIC = new ListEnd("", 0);

    private final String eventName;
    private final int count;

    private ListEnd(String eventName, int count) {
        this.eventName = eventName;
        this.count = count;
    }

    /**
     * By {@code EventList: Complete}, or, where a server does not send that (Asterisk 11 and older), by an event of the
     * action whose name ends with {@code Complete}. An answer that announces nothing ({@code EventList}, or a text with
     * {@code follow}) but says something is an empty list. Right for nearly all lists.
     *
     * @return the rule
     */
    public static ListEnd automatic() {
        return AUTOMATIC;
    }

    /**
     * By an event of that name.
     *
     * @param name the closing event, in any case
     * @return the rule
     */
    public static ListEnd event(String name) {
        return new ListEnd(Objects.requireNonNull(name, "name"), 0);
    }

    /**
     * By the number of items, for actions that answer with a fixed number of events and no closing one, as {@code
     * FAXStats}. The last item is the end as well.
     *
     * @param items how many, at least 1
     * @return the rule
     */
    public static ListEnd count(int items) {
        if (items < 1) {
            throw new IllegalArgumentException("items must be at least 1, not " + items);
        }
        return new ListEnd("", items);
    }

    /** Whether the answer says that nothing comes: some actions answer an empty list with a sentence and no list. */
    boolean isNoList(AmiResponse response) {
        boolean isAutomatic = count == 0 && eventName.isEmpty();
        String text = response.text().toLowerCase(Locale.ROOT);
        return isAutomatic && !response.message().has("EventList") && !text.isEmpty() && !text.contains("follow");
    }

    boolean isEnd(AmiMessage event) {
        if (count > 0) {
            return false;
        }
        if (!eventName.isEmpty()) {
            return event.name().equalsIgnoreCase(eventName);
        }
        String list = event.first("EventList", "");
        return list.isEmpty() ? event.name().endsWith("Complete") : list.equalsIgnoreCase("Complete");
    }

    boolean isLastItem(int items) {
        return items == count;
    }

    static boolean isCancelled(AmiMessage event) {
        return event.first("EventList", "").equalsIgnoreCase("cancelled");
    }
}
