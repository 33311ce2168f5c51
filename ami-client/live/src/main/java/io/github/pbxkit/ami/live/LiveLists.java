package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a server listed.
 *
 * @param items the items by kind; nothing for a kind means that it was not asked for, or not given
 * @param unavailable why a list was not given
 * @param queues the queues that were asked for; null for all
 */
record LiveLists(
        Map<LiveKind, List<AmiMessage>> items,
        Map<LiveKind, String> unavailable,
        @Nullable Set<String> queues) {

    static LiveLists of(Map<LiveKind, List<AmiMessage>> items) {
        return new LiveLists(items, Map.of(), null);
    }

    static LiveLists ofQueues(Set<String> queues, List<AmiMessage> items) {
        Map<LiveKind, List<AmiMessage>> map = new EnumMap<>(LiveKind.class);
        map.put(LiveKind.QUEUE, items);
        return new LiveLists(map, Map.of(), queues);
    }
}
