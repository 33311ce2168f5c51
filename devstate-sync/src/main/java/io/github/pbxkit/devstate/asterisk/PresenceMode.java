package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.Registration;
import io.github.pbxkit.ami.action.PresenceStateList;
import io.github.pbxkit.ami.event.PresenceStateChange;
import io.github.pbxkit.devstate.KeyKind;
import io.github.pbxkit.devstate.Presence;
import io.github.pbxkit.devstate.StateValue;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Presence, which a phone shows as do not disturb: {@code CustomPresence:NUMBER}. */
final class PresenceMode implements SourceMode {
    static final String PREFIX = "CustomPresence:";

    private static final Logger log = LoggerFactory.getLogger(PresenceMode.class);

    private final ExportGate gate;

    PresenceMode(ExportGate gate) {
        this.gate = gate;
    }

    @Override
    public KeyKind kind() {
        return KeyKind.PRESENCE;
    }

    @Override
    public CompletableFuture<Snapshot> list(AmiClient client) {
        return client.sendList(PresenceStateList.of()).thenApply(list -> fromHereOn -> {
            Map<String, StateValue> states = new HashMap<>();
            list.events(PresenceStateChange.class).forEach(event -> read(event, states::put));
            return states;
        });
    }

    @Override
    public List<Registration> listen(AmiClient client, BiConsumer<String, StateValue> onChange) {
        return List.of(client.on(PresenceStateChange.class, event -> read(event, onChange)));
    }

    private void read(PresenceStateChange event, BiConsumer<String, StateValue> onState) {
        String presentity = event.presentity();
        if (presentity.startsWith(PREFIX) && gate.admits(presentity.substring(PREFIX.length()), "")) {
            String number = presentity.substring(PREFIX.length());
            Presence.State.parse(event.message().first("Status", ""))
                    .ifPresentOrElse(
                            state -> onState.accept(number, presence(state, event.subtype(), event.messageHeader())),
                            () -> log.warn("The presence of {} is not understood: {}", number, event));
        }
    }

    static Presence presence(Presence.State state, String subtype, String message) {
        return new Presence(state, shortened(subtype), shortened(message));
    }

    /** Texts may be longer in Asterisk than they may be on their way. */
    private static String shortened(String text) {
        int end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > Presence.MAX_TEXT) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}
