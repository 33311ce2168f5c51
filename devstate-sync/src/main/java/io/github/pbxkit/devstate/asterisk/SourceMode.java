package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.Registration;
import io.github.pbxkit.devstate.KeyKind;
import io.github.pbxkit.devstate.StateValue;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** One way to learn the states of an Asterisk's numbers. */
interface SourceMode {

    /** What it learns. */
    default KeyKind kind() {
        return KeyKind.DEVICE;
    }

    /** Asks for all states. What the answer means is worked out by the supplier, when no event can come between. */
    CompletableFuture<Supplier<Map<String, StateValue>>> list(AmiClient client);

    /** Listens to changes. */
    List<Registration> listen(AmiClient client, BiConsumer<String, StateValue> onChange);
}
