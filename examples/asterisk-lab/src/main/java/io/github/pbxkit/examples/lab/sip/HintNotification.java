package io.github.pbxkit.examples.lab.sip;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One NOTIFY of a {@link HintSubscription}.
 *
 * @param receivedNanos     when it came, on {@link System#nanoTime()}'s scale
 * @param subscriptionState {@code active;expires=3600} or {@code terminated;…}
 * @param contentType       what the body is
 * @param body              the document; may be empty
 */
public record HintNotification(long receivedNanos, String subscriptionState, String contentType, String body) {
    private static final Pattern STATE = Pattern.compile("<state[^>]*>([^<]+)</state>");
    private static final Pattern BASIC = Pattern.compile("<basic>([^<]+)</basic>");
    private static final Pattern VERSION = Pattern.compile("<dialog-info[^>]* version=\"(\\d+)\"");

    /** The dialog's state: {@code terminated} (idle), {@code early} (ringing), {@code confirmed} (in use); or empty. */
    public String dialogState() {
        return group(STATE);
    }

    /** Of a presence document: {@code open} or {@code closed}; or empty. */
    public String presence() {
        return group(BASIC);
    }

    /** Whether the number rings, as the one that is called. */
    public boolean isRecipient() {
        return body.contains("direction=\"recipient\"");
    }

    /** Whether the document says that the number is on hold. */
    public boolean isOnHold() {
        return body.contains("+sip.rendering") && body.contains("pvalue=\"no\"");
    }

    /** The dialog document's version, which counts up from 0; -1 when there is none. */
    public int version() {
        String version = group(VERSION);
        return version.isEmpty() ? -1 : Integer.parseInt(version);
    }

    private String group(Pattern pattern) {
        Matcher matcher = pattern.matcher(body);
        return matcher.find() ? matcher.group(1).strip() : "";
    }
}
