package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.Endpoint;
import java.util.List;

/**
 * Devices that may offer or accept calls, and messages to them.
 *
 * <p>Each method makes a request; nothing happens before its {@code send()} or {@code await()}. Thread-safe.
 */
public final class Endpoints extends Resource {
    /**
     * Operations over a transport.
     *
     * @param transport carries the requests
     */
    public Endpoints(AriTransport transport) {
        super(transport);
    }

    /**
     * All endpoints.
     *
     * @return the request
     */
    public AriRequest<List<Endpoint>> list() {
        return new AriRequest<>(Call.get(this, "endpoints"), Answer.list(ModelReader::endpoint));
    }

    /**
     * Sends a text message.
     *
     * <p>Since Asterisk 12.5.
     *
     * @param to recipient, technology-specific
     * @param from sender, technology-specific
     * @return the request
     */
    public SendMessageRequest sendMessage(String to, String from) {
        return new SendMessageRequest(Call.put(this, "endpoints", "sendMessage")
                .since("12.5")
                .set("to", to)
                .set("from", from));
    }

    /**
     * Asks an endpoint to call somewhere.
     *
     * <p>Since Asterisk 18.20, 20.5.
     *
     * @param to recipient, technology-specific
     * @param from sender, technology-specific
     * @param referTo where it is to call
     * @return the request
     */
    public ReferRequest refer(String to, String from, String referTo) {
        return new ReferRequest(Call.post(this, "endpoints", "refer")
                .since("18.20", "20.5")
                .set("to", to)
                .set("from", from)
                .set("refer_to", referTo));
    }

    /**
     * Endpoints of one technology.
     *
     * @param tech the technology, for example {@code PJSIP}
     * @return the request
     */
    public AriRequest<List<Endpoint>> listByTech(String tech) {
        return new AriRequest<>(Call.get(this, "endpoints", tech), Answer.list(ModelReader::endpoint));
    }

    /**
     * One endpoint.
     *
     * @param tech the technology, for example {@code PJSIP}
     * @param resource the resource
     * @return the request
     */
    public AriRequest<Endpoint> get(String tech, String resource) {
        return new AriRequest<>(Call.get(this, "endpoints", tech, resource), Answer.object(ModelReader::endpoint));
    }

    /**
     * Sends a text message to an endpoint.
     *
     * <p>Since Asterisk 12.5.
     *
     * @param tech the technology, for example {@code PJSIP}
     * @param resource the resource
     * @param from sender, technology-specific
     * @return the request
     */
    public SendMessageRequest sendMessageToEndpoint(String tech, String resource, String from) {
        return new SendMessageRequest(Call.put(this, "endpoints", tech, resource, "sendMessage")
                .since("12.5")
                .set("from", from));
    }

    /**
     * Asks this endpoint to call somewhere.
     *
     * <p>Since Asterisk 18.20, 20.5.
     *
     * @param tech the technology, for example {@code PJSIP}
     * @param resource the resource
     * @param from sender, technology-specific
     * @param referTo where it is to call
     * @return the request
     */
    public ReferRequest referToEndpoint(String tech, String resource, String from, String referTo) {
        return new ReferRequest(Call.post(this, "endpoints", tech, resource, "refer")
                .since("18.20", "20.5")
                .set("from", from)
                .set("refer_to", referTo));
    }
}
