package io.github.pbxkit.examples.cookbook;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import java.util.Set;
import java.util.function.Consumer;

/** A lost connection, over ARI. */
final class AfterAGap {
    private AfterAGap() {}

    /** Calls that came or went while the connection was lost have their events too, so the set stays right. */
    static void watch(AriClient ari, Set<String> calls, Consumer<String> log) {
        ari.on(StasisStart.class, start -> calls.add(start.channel().id()));
        ari.on(StasisEnd.class, end -> calls.remove(end.channel().id()));
        ari.onState(change -> log.accept("ARI is " + change.state()));
        ari.onReconnected(
                gap -> log.accept("back; calls that came meanwhile: " + gap.started() + ", that went: " + gap.ended()));
    }
}
