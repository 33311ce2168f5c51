package consumer;

import io.github.pbxkit.devstate.ReplicaLoop;
import io.github.pbxkit.devstate.ReplicaOptions;
import io.github.pbxkit.devstate.nats.NatsLink;
import java.net.URI;

public final class Consumer {

    private Consumer() {}

    public static void main(String[] args) {
        NatsLink link = NatsLink.builder(URI.create("nats://127.0.0.1:1"))
                .user("office", "a long random secret")
                .anyPeer()
                .build();
        try (ReplicaLoop office = new ReplicaLoop(ReplicaOptions.builder("office").build(), (key, value) -> {})) {
            office.add(link); // nobody is there: it tries again and again
            if (!office.peers().join().isEmpty()) {
                throw new AssertionError(link.name());
            }
        }
        System.out.println("ok " + link.name());
    }
}
