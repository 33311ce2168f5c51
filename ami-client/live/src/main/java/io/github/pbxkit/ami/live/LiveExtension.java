package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * State of an extension that has a hint.
 *
 * @param exten the extension
 * @param context its context
 * @param hint the devices that it depends on
 * @param status 0 idle, 1 in use, 2 busy, 4 unavailable, 8 ringing, 16 on hold, and sums of them
 * @param text the same in the server's words
 */
public record LiveExtension(String exten, String context, String hint, int status, String text) implements LiveEntity {

    @Override
    public String key() {
        return key(exten, context);
    }

    static String key(String exten, String context) {
        return exten + "@" + context;
    }

    @Override
    public LiveKind kind() {
        return LiveKind.EXTENSION;
    }

    static LiveExtension of(AmiMessage m) {
        return new LiveExtension(
                m.first("Exten", ""),
                m.first("Context", ""),
                m.first("Hint", ""),
                m.intValue("Status").orElse(-1),
                m.first("StatusText", ""));
    }
}
