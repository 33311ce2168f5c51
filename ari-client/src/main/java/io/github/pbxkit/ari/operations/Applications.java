package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.Application;
import java.util.Collection;
import java.util.List;

/**
 * Stasis applications and their subscriptions.
 *
 * <p>Each method makes a request; nothing happens before its {@code send()} or {@code await()}. Thread-safe.
 */
public final class Applications extends Resource {
    /**
     * Operations over a transport.
     *
     * @param transport carries the requests
     */
    public Applications(AriTransport transport) {
        super(transport);
    }

    /**
     * The applications the server knows.
     *
     * @return the request
     */
    public AriRequest<List<Application>> list() {
        return new AriRequest<>(Call.get(this, "applications"), Answer.list(ModelReader::application));
    }

    /**
     * One application with its subscriptions.
     *
     * @param applicationName the application
     * @return the request
     */
    public AriRequest<Application> get(String applicationName) {
        return new AriRequest<>(
                Call.get(this, "applications", applicationName), Answer.object(ModelReader::application));
    }

    /**
     * Subscribes an application to events of something that is not in it.
     *
     * @param applicationName the application
     * @param eventSources what to subscribe to: {@code channel:ID}, {@code bridge:ID}, {@code endpoint:TECH[/resource]}, {@code deviceState:NAME}
     * @return the request
     */
    public AriRequest<Application> subscribe(String applicationName, String... eventSources) {
        return subscribe(applicationName, List.of(eventSources));
    }

    /**
     * Subscribes an application to events of something that is not in it.
     *
     * @param applicationName the application
     * @param eventSources what to subscribe to: {@code channel:ID}, {@code bridge:ID}, {@code endpoint:TECH[/resource]}, {@code deviceState:NAME}
     * @return the request
     */
    public AriRequest<Application> subscribe(String applicationName, Collection<String> eventSources) {
        return new AriRequest<>(
                Call.post(this, "applications", applicationName, "subscription").list("eventSource", eventSources),
                Answer.object(ModelReader::application));
    }

    /**
     * Ends a subscription.
     *
     * @param applicationName the application
     * @param eventSources what to subscribe to: {@code channel:ID}, {@code bridge:ID}, {@code endpoint:TECH[/resource]}, {@code deviceState:NAME}
     * @return the request
     */
    public AriRequest<Application> unsubscribe(String applicationName, String... eventSources) {
        return unsubscribe(applicationName, List.of(eventSources));
    }

    /**
     * Ends a subscription.
     *
     * @param applicationName the application
     * @param eventSources what to subscribe to: {@code channel:ID}, {@code bridge:ID}, {@code endpoint:TECH[/resource]}, {@code deviceState:NAME}
     * @return the request
     */
    public AriRequest<Application> unsubscribe(String applicationName, Collection<String> eventSources) {
        return new AriRequest<>(
                Call.delete(this, "applications", applicationName, "subscription")
                        .list("eventSource", eventSources),
                Answer.object(ModelReader::application));
    }

    /**
     * Sets which event types an application gets.
     *
     * <p>Since Asterisk 13.26, 16.3.
     *
     * @param applicationName the application
     * @return the request
     */
    public EventFilterRequest filter(String applicationName) {
        return new EventFilterRequest(
                Call.put(this, "applications", applicationName, "eventFilter").since("13.26", "16.3"));
    }
}
