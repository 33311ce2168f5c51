package io.github.pbxkit.ami;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What users do after each login, before events go on: read the state that they missed the changes of. */
final class Resync {
    private final List<Consumer<? super AmiSession>> hooks = new CopyOnWriteArrayList<>();
    private final AmiRuntime runtime;

    Resync(AmiRuntime runtime) {
        this.runtime = runtime;
    }

    Registration add(Consumer<? super AmiSession> hook) {
        hooks.add(hook);
        return () -> hooks.remove(hook);
    }

    boolean isEmpty() {
        return hooks.isEmpty();
    }

    /** Runs the hooks one after the other where answers are completed, then reports on the event loop. */
    void run(AmiSession session, Consumer<@Nullable Throwable> onDone) {
        runtime.complete(() -> {
            Throwable failure = null;
            try {
                hooks.forEach(hook -> hook.accept(session));
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            Throwable outcome = failure;
            runtime.onLoop(() -> onDone.accept(outcome)); // if it has ended, nobody is interested
        });
    }
}
