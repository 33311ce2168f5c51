package io.github.pbxkit.examples.provisioner;

import io.github.pbxkit.cisco.MacAddress;
import java.time.Duration;
import java.util.Map;

/** Where {@link Push} learns which phone read its file, and how time passes for it. */
interface Readers {
    /**
     * A phone that got its own file.
     *
     * @param since how long ago
     * @param verdict what it made of it
     * @param why what is wrong with the file, where the phone refuses it; else empty
     */
    record Reader(Duration since, PhoneWatch.Verdict verdict, String why) {}

    /** The phones that got their files, each with its last time. */
    Map<MacAddress, Reader> now();

    /** Time on a clock that never jumps. */
    long nanos();

    /** Lets a second pass. */
    void pause() throws InterruptedException;
}
