package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.Registration;
import io.github.pbxkit.devstate.KeyKind;
import io.github.pbxkit.devstate.StateValue;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** One way to learn the states of an Asterisk's numbers. */
interface SourceMode {

    /** An answer, and what is to be made of it when it is taken. */
    @FunctionalInterface
    interface Snapshot {
        /**
         * Works out the states.
         *
         * @param fromHereOn may be run, at a moment when no change can be told: the states contain all changes that were told
         *     before it. Where it is not run, changes that were told since the list was asked for count as newer.
         */
        Map<String, StateValue> take(Runnable fromHereOn);
    }

    /** What it learns. */
    default KeyKind kind() {
        return KeyKind.DEVICE;
    }

    /** Asks for all states. */
    CompletableFuture<Snapshot> list(AmiClient client);

    /** Listens to changes. */
    List<Registration> listen(AmiClient client, BiConsumer<String, StateValue> onChange);
}
