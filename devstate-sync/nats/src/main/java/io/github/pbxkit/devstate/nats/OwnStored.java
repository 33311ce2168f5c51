package io.github.pbxkit.devstate.nats;

import io.github.pbxkit.devstate.StateKey;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the store has of us.
 *
 * @param head null: nothing yet
 * @param keys of all our states there, whatever life they are of
 * @param sequences of those that belong to the head's life and process
 */
record OwnStored(StoreValue.@Nullable Head head, Set<String> keys, Map<StateKey, Long> sequences) {

    /** Whether nothing is missing of what the head tells of, and nothing came after it. */
    boolean isWhole() {
        StoreSum sum = new StoreSum();
        sequences.forEach(sum::add);
        return head != null && head.sum() == sum.value();
    }
}
