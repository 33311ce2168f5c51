package io.github.pbxkit.ari.testkit;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The socket of one call: opened when it reaches Stasis, opened again a few times, closed after it has left. */
final class CallSocket implements EventSink, Dialler.Outcome {
    private static final int RETRY_MILLIS = 50;
    private static final int ATTEMPTS = 4;
    private static final int LINGER_MILLIS = 200;

    private final Pbx pbx;
    private final Dialler dialler;
    private final String application;
    private final Runnable entered;
    private final Runnable failed;
    private final Queue<String> waiting = new ArrayDeque<>();

    @Nullable
    private EventSocket current;

    private boolean begun;
    private boolean over;
    private int failures;

    /**
     * A socket to be.
     *
     * @param application such as {@code bot:PJSIP/6001-00000001}
     * @param entered under the lock, when the socket is there and has its application
     * @param failed under the lock, when it cannot be had, or not again
     */
    CallSocket(Pbx pbx, Dialler dialler, String application, Runnable entered, Runnable failed) {
        this.pbx = pbx;
        this.dialler = dialler;
        this.application = application;
        this.entered = entered;
        this.failed = failed;
    }

    void begin() {
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
            failures = 0;
            waiting.forEach(socket::send);
            waiting.clear();
            socket.send(PersistentSocket.registered(pbx, application));
            if (!begun) {
                begun = true;
                PbxApplication mine = new PbxApplication(application);
                mine.socket = this;
                pbx.applications.put(application, mine);
                entered.run();
            }
        });
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
        pbx.run(() -> {
            if (over) {
                return;
            }
            if (++failures < ATTEMPTS && !dialler.isStopped()) {
                dialler.later(RETRY_MILLIS, () -> dialler.dial(this, this));
            } else {
                over = true;
                pbx.applications.remove(application);
                failed.run();
            }
        });
    }

    /** The call has left the application. */
    void finish() {
        dialler.later(
                LINGER_MILLIS,
                () -> pbx.run(() -> {
                    over = true;
                    pbx.applications.remove(application);
                    if (current != null) {
                        current.goAway(1000);
                    }
                }));
    }
}
