package io.github.pbxkit.ari.testkit;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A socket that Asterisk opens and keeps: what is said while it is down waits. All of it under the server's lock. */
final class PersistentSocket implements EventSink, Dialler.Outcome {
    private static final int RETRY_MILLIS = 50;

    private final Pbx pbx;
    private final Applications applications;
    private final Dialler dialler;
    private final List<String> names;
    private final Queue<String> waiting = new ArrayDeque<>();

    @Nullable
    private EventSocket current;

    PersistentSocket(Pbx pbx, Applications applications, Dialler dialler, List<String> names) {
        this.pbx = pbx;
        this.applications = applications;
        this.dialler = dialler;
        this.names = names;
    }

    void begin() {
        pbx.run(() -> applications.attach(names, false, this));
        dialler.dial(this, this);
    }

    @Override
    public void send(String text) {
        if (current == null) {
            waiting.add(text);
        } else {
            current.send(text);
        }
    }

    @Override
    public void opened(EventSocket socket) {
        pbx.run(() -> {
            current = socket;
            if (!pbx.applications.containsKey(names.get(0))) { // The server was restarted meanwhile.
                waiting.clear();
                applications.attach(names, false, this);
            }
            waiting.forEach(socket::send);
            waiting.clear();
            names.forEach(name -> socket.send(registered(pbx, name)));
        });
    }

    static String registered(Pbx pbx, String application) {
        String head = new EventMessage("ApplicationRegistered").head(pbx.timestamp(), Pbx.ASTERISK_ID, Map.of());
        return EventMessage.complete(head, application);
    }

    @Override
    public void failed() {
        again();
    }

    @Override
    public void closed() {
        pbx.run(() -> current = null);
        again();
    }

    private void again() {
        if (!dialler.isStopped()) {
            dialler.later(RETRY_MILLIS, () -> dialler.dial(this, this));
        }
    }
}
