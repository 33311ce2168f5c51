package io.github.pbxkit.examples.provisioner;

import java.net.InetAddress;

/** Hears of every request of a phone; called on the server's thread, so it has to be quick. */
interface RequestListener {
    /** What became of a request. */
    enum Outcome {
        /** The phone has the whole file. */
        SENT,
        /** There is no such file. */
        MISSING,
        /** The transfer broke off. */
        FAILED
    }

    void onRequest(InetAddress phone, String file, Outcome outcome, long bytes);
}
