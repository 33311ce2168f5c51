package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiEvent;
import io.github.pbxkit.ami.AmiRefusedException;
import io.github.pbxkit.ami.Registration;
import io.github.pbxkit.ami.action.DeviceStateList;
import io.github.pbxkit.ami.action.MWIUpdate;
import io.github.pbxkit.ami.action.PresenceStateList;
import io.github.pbxkit.ami.action.Setvar;
import io.github.pbxkit.ami.event.DeviceStateChange;
import io.github.pbxkit.ami.event.PresenceStateChange;
import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.KeyKind;
import io.github.pbxkit.devstate.MessageCounts;
import io.github.pbxkit.devstate.Presence;
import io.github.pbxkit.devstate.StateKey;
import io.github.pbxkit.devstate.StateValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an Asterisk shows under names {@code NUMBER*server}, over its manager interface, or written in another way. */
final class AmiLamps {
    static final String CUSTOM = "Custom:";

    private final AmiClient client;
    private final Set<KeyKind> kinds;
    private final String prefix;
    private final @Nullable DeviceWriter writer;

    /**
     * @param prefix of devices
     * @param writer sets them; null: this does, and then they are {@link #CUSTOM} ones
     */
    AmiLamps(AmiClient client, Set<KeyKind> kinds, String prefix, @Nullable DeviceWriter writer) {
        this.client = client;
        this.kinds = kinds;
        this.prefix = prefix;
        this.writer = writer;
    }

    CompletableFuture<?> write(StateKey key, StateValue value) {
        return writer != null && value instanceof DeviceState state
                ? writer.write(prefix + key.asteriskName(), state)
                : client.send(action(key, value));
    }

    static AmiAction action(StateKey key, StateValue value) {
        if (value instanceof DeviceState state) {
            return Setvar.of("DEVICE_STATE(" + CUSTOM + key.asteriskName() + ")", state.name());
        }
        if (value instanceof Presence presence) {
            // With the option e both texts are base64, so that neither a comma nor a line end can break them.
            return Setvar.of(
                    "PRESENCE_STATE(" + PresenceMode.PREFIX + key.asteriskName() + ")",
                    presence.state().asteriskName() + "," + base64(presence.subtype()) + ","
                            + base64(presence.message()) + ",e");
        }
        MessageCounts counts = (MessageCounts) value;
        return MWIUpdate.of(key.number() + "@" + key.origin())
                .oldMessages(counts.heard())
                .newMessages(counts.unheard());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Message counts can be written and not be listed. */
    boolean canList(KeyKind kind) {
        return kind != KeyKind.MWI;
    }

    /** All of our name space that the server knows; empty where it cannot list them (before Asterisk 13). */
    CompletableFuture<Map<StateKey, StateValue>> list() {
        Map<StateKey, StateValue> states = new HashMap<>();
        CompletableFuture<Void> devices =
                list(DeviceStateList.of(), DeviceStateChange.class, event -> read(event, states::put));
        if (!kinds.contains(KeyKind.PRESENCE)) {
            return devices.thenApply(done -> states);
        }
        return devices.thenCompose(done ->
                        list(PresenceStateList.of(), PresenceStateChange.class, event -> read(event, states::put)))
                .thenApply(done -> states);
    }

    private <E extends AmiEvent> CompletableFuture<Void> list(AmiAction action, Class<E> type, Consumer<E> receiver) {
        return client.sendList(action).handle((list, failure) -> {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            if (list == null && !(cause instanceof AmiRefusedException)) {
                throw new CompletionException(cause);
            }
            if (list != null) {
                list.events(type).forEach(receiver);
            }
            return null;
        });
    }

    /** Listens to devices of our name space; usually they changed because we wrote them. */
    Registration onSeen(BiConsumer<StateKey, StateValue> onSeen) {
        return client.on(DeviceStateChange.class, event -> read(event, onSeen));
    }

    private void read(DeviceStateChange event, BiConsumer<StateKey, StateValue> onState) {
        if (event.device().startsWith(prefix)) {
            StateKey.parse(event.device().substring(prefix.length()))
                    .ifPresent(key -> onState.accept(
                            key, DeviceState.valueOf(event.state().name())));
        }
    }

    private static void read(PresenceStateChange event, BiConsumer<StateKey, StateValue> onState) {
        if (event.presentity().startsWith(PresenceMode.PREFIX)) {
            StateKey.parse(event.presentity().substring(PresenceMode.PREFIX.length()))
                    .flatMap(key -> Presence.State.parse(event.message().first("Status", ""))
                            .map(state -> PresenceMode.presence(state, event.subtype(), event.messageHeader()))
                            .map(presence ->
                                    Map.entry(new StateKey(key.origin(), key.number(), KeyKind.PRESENCE), presence)))
                    .ifPresent(entry -> onState.accept(entry.getKey(), entry.getValue()));
        }
    }
}
