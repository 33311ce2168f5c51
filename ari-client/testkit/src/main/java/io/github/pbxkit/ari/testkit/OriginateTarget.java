package io.github.pbxkit.ari.testkit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where an originated call goes when it is answered: an application, or a place in the dialplan. */
record OriginateTarget(
        @Nullable String app, String args, String context, String extension, int priority, Duration timeout) {}
