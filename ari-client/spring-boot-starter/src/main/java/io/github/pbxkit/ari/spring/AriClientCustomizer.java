package io.github.pbxkit.ari.spring;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriOptions;

/**
 * A bean of this type changes the clients before they are made: executors, an OkHttp client with a proxy, a clock. Several
 * are called in their order ({@code @Order}). Called once for each server, while the application starts.
 */
public interface AriClientCustomizer {
    /**
     * Changes the options.
     *
     * @param server name of the server, {@link AriClients#DEFAULT} for that at the top of the settings
     * @param options hold what the settings say
     */
    default void customizeOptions(String server, AriOptions.Builder options) {}

    /**
     * Changes the client. The options are set already; to change those use {@link #customizeOptions}.
     *
     * @param server name of the server
     * @param client holds what the settings say
     */
    default void customize(String server, AriClient.Builder client) {}
}
