package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.List;

/**
 * A whole list that an action gave.
 *
 * @param response the answer that announced it
 * @param items its items in order, without the closing event
 * @param end the closing event, which may carry totals; the answer itself where the server closes with that
 */
public record AmiList(AmiResponse response, List<AmiMessage> items, AmiMessage end) {

    /** Takes a copy of the items. */
    public AmiList {
        items = List.copyOf(items);
    }

    /**
     * How many items there are.
     *
     * @return number of {@link #items()}
     */
    public int size() {
        return items.size();
    }

    /**
     * The items as typed events.
     *
     * @return in order
     */
    public List<AmiEvent> events() {
        return items.stream().map(AmiEvent::of).toList();
    }

    /**
     * The items of one type.
     *
     * @param type class of an event
     * @param <E> the event
     * @return in order, without items of other types
     */
    public <E extends AmiEvent> List<E> events(Class<E> type) {
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
