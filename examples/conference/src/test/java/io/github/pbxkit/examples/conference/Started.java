package io.github.pbxkit.examples.conference;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;

/**
 * One run of the program that ends by itself.
 *
 * @param code exit code
 * @param out what it said
 * @param err what it complained about
 * @param took how long it took
 */
record Started(int code, String out, String err, Duration took) {
    static Started run(String... args) {
        return run(Map.of(), args);
    }

    static Started run(Map<String, String> environment, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        long began = System.nanoTime();
        int code = ConferenceMain.run(args, environment, new PrintWriter(out), new PrintWriter(err));
        return new Started(code, out.toString(), err.toString(), Duration.ofNanos(System.nanoTime() - began));
    }
}
