package consumer;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.live.LiveModel;
import io.github.pbxkit.ami.live.LiveQueue;
import io.github.pbxkit.ami.live.LiveStatus;

public final class Consumer {

    private Consumer() {}

    public static void main(String[] args) {
        try (AmiClient ami = AmiClient.builder("127.0.0.1", 1).credentials("user", "secret").build();
                LiveModel live = LiveModel.of(ami)) {
            live.onChange(LiveQueue.class, change -> System.out.println(change.key() + " " + change.after()));
            if (live.now().status() != LiveStatus.EMPTY || !live.now().calls().isEmpty()) {
                throw new AssertionError(live.now());
            }
            System.out.println("ok " + live.now());
        }
    }
}
