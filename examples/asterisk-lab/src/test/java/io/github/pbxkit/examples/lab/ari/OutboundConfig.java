package io.github.pbxkit.examples.lab.ari;

import java.net.URI;

/** The sections that make a real Asterisk open sockets. */
final class OutboundConfig {
    private OutboundConfig() {}

    /** For {@code websocket_client.conf}. */
    static String client(String name, URI uri, String connectionType) {
        return """
                [%s]
                type = websocket_client
                uri = %s
                protocols = ari
                username = %s
                password = %s
                connection_type = %s
                connection_timeout = 10000
                reconnect_interval = 300
                reconnect_attempts = 10

                """.formatted(name, uri, OutboundContract.USER, OutboundContract.PASSWORD, connectionType);
    }

    /** For {@code ari.conf}. */
    static String application(String client, String application) {
        return """

                [%s-out]
                type = outbound_websocket
                websocket_client_id = %s
                apps = %s
                local_ari_user = ari
                """.formatted(client, client, application);
    }
}
