package io.github.pbxkit.ari.testkit;

/** Where the text of events goes: a WebSocket. */
interface EventSink {
    /** Queues one message; never blocks. */
    void send(String text);
}
