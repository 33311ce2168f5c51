package io.github.pbxkit.examples.lab.ari;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriEvent;
import io.github.pbxkit.examples.lab.Waiting;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** The events that a client got, in their order. */
final class Events {
    private final List<AriEvent> all = new CopyOnWriteArrayList<>();

    Events(AriClient ari) {
        ari.on(AriEvent.class, all::add);
    }

    /** Waits for an event of that type, among those that came and those that come. */
    <E extends AriEvent> E await(Class<E> type) {
        return await(type, event -> true);
    }

    /** Waits for the first event of that type that is as wanted. */
    <E extends AriEvent> E await(Class<E> type, Predicate<? super E> wanted) {
        Waiting.until(
                () -> !of(type, wanted).isEmpty(),
                Waiting.LIMIT,
                () -> "no such " + type.getSimpleName() + " among " + names() + ", those are " + of(type));
        return of(type, wanted).get(0);
    }

    <E extends AriEvent> List<E> of(Class<E> type) {
        return of(type, event -> true);
    }

    <E extends AriEvent> List<E> of(Class<E> type, Predicate<? super E> wanted) {
        return all.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(wanted)
                .toList();
    }

    /** The events' types, the first one first. */
    List<String> names() {
        return all.stream().map(AriEvent::type).toList();
    }

    /** Whether one event came before another. */
    boolean isInOrder(AriEvent first, AriEvent second) {
        return all.indexOf(first) < all.indexOf(second);
    }
}
