package io.github.pbxkit.ami.live.readme;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.live.LiveCaller;
import io.github.pbxkit.ami.live.LiveModel;
import io.github.pbxkit.ami.live.LiveQueue;
import java.time.Instant;

public final class QueueWatch {

    public static void main(String[] args) throws InterruptedException {
        try (AmiClient ami = AmiClient.builder("127.0.0.1", 5038)
                        .credentials("user", "secret")
                        .build();
                LiveModel live = LiveModel.of(ami)) { // before connecting: then nothing is missed
            live.onChange(LiveQueue.class, change -> change.after().ifPresent(QueueWatch::show));
            live.onRepair(repair -> System.out.println("put right: " + repair));
            ami.connect().join();
            System.out.println(live.now().calls().size() + " calls at the moment");
            Thread.sleep(60_000);
        }
    }

    static String show(LiveQueue queue) {
        long longest = queue.callers().stream()
                .map((LiveCaller caller) -> caller.waiting(Instant.now()).toSeconds())
                .max(Long::compare)
                .orElse(0L);
        String line = "%s: %d wait, the longest for %d s; %d of %d agents are free"
                .formatted(
                        queue.key(),
                        queue.callers().size(),
                        longest,
                        queue.available(),
                        queue.members().size());
        System.out.println(line);
        return line;
    }
}
