package io.github.pbxkit.ari.testkit;

/** Something that occupies a channel or a bridge for a while: a playback, a recording, for a moment the work of a request. */
interface MediaJob {
    /** Its turn has come. */
    void begin();

    /** The channel hangs up, the bridge goes: end now, whether begun or not. */
    void abort();
}
