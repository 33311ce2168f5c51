package io.github.pbxkit.ari.operations;

/**
 * Events sent by an application. To receive events see {@code AriClient.on}.
 *
 * <p>Each method makes a request; nothing happens before its {@code send()} or {@code await()}. Thread-safe.
 */
public final class Events extends Resource {
    /**
     * Operations over a transport.
     *
     * @param transport carries the requests
     */
    public Events(AriTransport transport) {
        super(transport);
    }

    /**
     * Sends a user event to an application.
     *
     * <p>Since Asterisk 12.3.
     *
     * @param eventName name of the event
     * @param application the application
     * @return the request
     */
    public UserEventRequest userEvent(String eventName, String application) {
        return new UserEventRequest(
                Call.post(this, "events", "user", eventName).since("12.3").set("application", application));
    }

    /**
     * Claims a call that was offered to several applications.
     *
     * <p>Since Asterisk 20.20, 22.10, 23.4.
     *
     * @param channelId the channel
     * @param application the application
     * @return the request
     */
    public AriCommand claimChannel(String channelId, String application) {
        return new AriCommand(Call.post(this, "events", "claim")
                .since("20.20", "22.10", "23.4")
                .set("channelId", channelId)
                .set("application", application));
    }
}
