package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.Registration;
import io.github.pbxkit.ami.action.ExtensionStateList;
import io.github.pbxkit.ami.event.ExtensionStatus;
import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.StateValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The states that hints show, aggregated by Asterisk itself exactly as its own lamps are. Hints made of several devices
 * ({@code PJSIP/100&Custom:DND100}) need nothing special here.
 */
final class ExtensionMode implements SourceMode {
    private static final Logger log = LoggerFactory.getLogger(ExtensionMode.class);

    private final List<String> contexts;
    private final ExportGate gate;
    /** Which context a number was taken from: the same number in two contexts must not flicker between them. */
    private final Map<String, Integer> ranks = new ConcurrentHashMap<>();

    /** @param contexts the first one wins where a number is in several; empty: any */
    ExtensionMode(List<String> contexts, ExportGate gate) {
        this.contexts = List.copyOf(contexts);
        this.gate = gate;
    }

    @Override
    public CompletableFuture<Snapshot> list(AmiClient client) {
        return client.sendList(ExtensionStateList.of()).thenApply(list -> fromHereOn -> {
            Map<String, StateValue> states = new HashMap<>();
            ranks.clear();
            list.events(ExtensionStatus.class).forEach(event -> read(event, states::put));
            return states;
        });
    }

    @Override
    public List<Registration> listen(AmiClient client, BiConsumer<String, StateValue> onChange) {
        return List.of(client.on(ExtensionStatus.class, event -> read(event, onChange)));
    }

    private void read(ExtensionStatus event, BiConsumer<String, StateValue> onState) {
        if (!isWanted(event.context()) || !gate.admits(event.exten(), event.hint())) {
            return;
        }
        if (!takesOver(event.exten(), rank(event.context()))) {
            return;
        }
        Optional<DeviceState> state = DeviceState.ofExtensionStatus(
                event.status().orElse(Integer.MAX_VALUE)); // no number at all is an unknown one
        if (state.isEmpty()) {
            log.warn("Asterisk says {} of {}, which is not understood; the state before stays", event.status(), event);
        }
        state.ifPresent(known -> onState.accept(event.exten(), known));
    }

    private boolean isWanted(String context) {
        return contexts.isEmpty() || contexts.contains(context);
    }

    private int rank(String context) {
        return contexts.isEmpty() ? 0 : contexts.indexOf(context);
    }

    private boolean takesOver(String exten, int rank) {
        return ranks.merge(exten, rank, Math::min) == rank;
    }
}
