package io.github.pbxkit.examples.spring.desk;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.spring.AmiClients;
import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.spring.AriClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How each connection stands, and why. Thread-safe. */
@Component
public class Links {
    /**
     * A connection to a PBX.
     *
     * @param protocol {@code ARI} or {@code AMI}
     * @param server its name in the settings
     * @param state the client's word for it
     * @param live whether what is shown here is what is the case there
     * @param reason why not, as the client says it; empty where there is nothing to say
     */
    public record Link(String protocol, String server, String state, boolean live, String reason) {}

    private final AriClients ari;
    private final AmiClients ami;
    private final Map<Object, String> reasons = new ConcurrentHashMap<>();

    Links(AriClients ari, AmiClients ami) {
        this.ari = ari;
        this.ami = ami;
        for (AriClient client : ari.asMap().values()) {
            var unused = client.onState(change -> reasons.put(client, Objects.requireNonNullElse(change.reason(), "")));
        }
        for (AmiClient client : ami.asMap().values()) {
            var unused = client.onState(change -> reasons.put(
                    client,
                    change.reason() == null
                            ? ""
                            : String.valueOf(change.reason().getMessage())));
        }
    }

    /** All of them, in the order of the settings. */
    public List<Link> all() {
        List<Link> all = new ArrayList<>();
        ari.asMap().forEach((server, client) -> {
            io.github.pbxkit.ari.ConnectionState state = client.state();
            all.add(link("ARI", server, state.name(), state.isOpen(), client));
        });
        ami.asMap().forEach((server, client) -> {
            io.github.pbxkit.ami.ConnectionState state = client.state();
            all.add(link("AMI", server, state.name(), state == io.github.pbxkit.ami.ConnectionState.LIVE, client));
        });
        return all;
    }

    private Link link(String protocol, String server, String state, boolean isLive, Object client) {
        return new Link(protocol, server, state, isLive, isLive ? "" : reasons.getOrDefault(client, ""));
    }
}
