package io.github.pbxkit.examples.kit.terminal;

import java.io.PrintWriter;

/** Where the session writes. Thread-safe: events and answers come from different threads. */
public interface Screen {
    /** Prints one line or more. */
    void print(String text);

    /** How many characters fit into a line; tables are cut there. */
    int width();

    /** How many characters of an event are shown; on paper and in pipes all. */
    default int lineWidth() {
        return Integer.MAX_VALUE;
    }

    /** A screen that is a pipe, a file, or a string. */
    static Screen of(PrintWriter out) {
        return new Screen() {
            @Override
            public synchronized void print(String text) {
                out.println(text);
                out.flush();
            }

            @Override
            public int width() {
                return 200;
            }
        };
    }
}
