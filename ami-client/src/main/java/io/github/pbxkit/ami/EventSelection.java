package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiHeader;
import java.util.ArrayList;
import java.util.List;

/**
 * Which events the server is asked for: as the builder says, and as successful {@code Events} and {@code Filter} actions
 * changed it since. The server forgets both with the connection, so each login tells them anew. Used on the event loop
 * only.
 */
final class EventSelection {
    private final List<AmiAction> filters = new ArrayList<>();
    private String mask;

    EventSelection(AmiOptions options) {
        mask = options.eventMask;
        options.filters.forEach(filter -> add(filter.action()));
    }

    String mask() {
        return mask;
    }

    /** The actions that set the filters, in the order in which they came. */
    List<AmiAction> filters() {
        return List.copyOf(filters);
    }

    /** The server has carried out an action. */
    void onSuccess(AmiAction action) {
        if (action.name().equalsIgnoreCase("Events")) {
            action.headers().stream()
                    .filter(header -> header.name().equalsIgnoreCase("EventMask"))
                    .findFirst()
                    .ifPresent(header -> mask = header.value());
        } else if (action.name().equalsIgnoreCase("Filter")) {
            add(action);
        }
    }

    // Each once: a resync hook that sets a filter does so after every login.
    private void add(AmiAction filter) {
        List<AmiHeader> headers = filter.headers().stream()
                .filter(header -> !header.name().equalsIgnoreCase("ActionID"))
                .toList();
        AmiAction plain = new PlainAction("Filter", headers);
        if (!filters.contains(plain)) {
            filters.add(plain);
        }
    }
}
