package io.github.pbxkit.examples.cookbook;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.event.Hangup;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Several servers at once, over AMI. */
final class AllServers implements AutoCloseable {
    private final List<AmiClient> clients;

    /** Events of all servers come to one handler, and each knows its server; a server that is off is tried again. */
    AllServers(Map<String, Integer> portsByName, String user, String secret, Consumer<String> log) {
        clients = portsByName.entrySet().stream()
                .map(server -> AmiClient.builder("127.0.0.1", server.getValue())
                        .name(server.getKey())
                        .credentials(user, secret)
                        .keepTrying()
                        .build())
                .toList();
        for (AmiClient client : clients) {
            client.onState(change -> log.accept(client.name() + " is " + change.state()));
            client.on(
                    Hangup.class,
                    call -> log.accept(
                            call.origin().server() + ": " + call.channel().name() + " is over"));
            var unused = client.connect(); // for ever, see keepTrying
        }
    }

    Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        clients.forEach(client -> states.put(client.name(), client.state().name()));
        return states;
    }

    @Override
    public void close() {
        clients.forEach(AmiClient::close);
    }
}
