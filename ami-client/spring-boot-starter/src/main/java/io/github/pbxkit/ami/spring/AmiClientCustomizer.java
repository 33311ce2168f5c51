package io.github.pbxkit.ami.spring;

import io.github.pbxkit.ami.AmiClientBuilder;

/**
 * A bean of this type changes the clients before they are made: executors, a policy of what may be sent, an event loop.
 * Several are called in their order ({@code @Order}).
 */
@FunctionalInterface
public interface AmiClientCustomizer {
    /**
     * Changes a client. Called once for each server, while the application starts.
     *
     * @param server name of the server, {@link AmiClients#DEFAULT} for that at the top of the settings
     * @param client holds what the settings say
     */
    void customize(String server, AmiClientBuilder client);
}
