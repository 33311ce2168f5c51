package io.github.pbxkit.examples.blf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For how long, since it was made, something on this machine wanted to run and had no processor: by that much a program may be
 * late through no fault of its own. The kernel counts it; where it does not, nothing is forgiven. Nor is anything with
 * {@code -Psoak}, which is for a machine that does nothing else.
 */
final class Stall {
    private static final Path PRESSURE = Path.of("/proc/pressure/cpu");
    private static final Pattern SOME = Pattern.compile("some .*total=(\\d+)");

    private final long before = totalMicros();

    long millis() {
        return (totalMicros() - before) / 1000;
    }

    private static long totalMicros() {
        if (Boolean.getBoolean("soak")) {
            return 0;
        }
        try {
            Matcher some = SOME.matcher(Files.readString(PRESSURE));
            return some.find() ? Long.parseLong(some.group(1)) : 0;
        } catch (IOException notCounted) {
            return 0;
        }
    }
}
