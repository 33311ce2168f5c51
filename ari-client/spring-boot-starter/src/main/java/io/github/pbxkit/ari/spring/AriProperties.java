package io.github.pbxkit.ari.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the ARI clients. Those of the default server stand at the top; named servers are below, and what one of them
 * does not set is taken from the top.
 */
@ConfigurationProperties(AriProperties.PREFIX)
public class AriProperties extends AriServerProperties {
    /** What the names of all settings begin with. */
    public static final String PREFIX = "pbxkit.ari";

    /**
     * Whether there are clients at all.
     */
    private boolean enabled = true;

    /**
     * Further servers by name (small letters, digits, dashes); what one does not set is taken from pbxkit.ari itself.
     */
    private Map<String, AriServerProperties> servers = new LinkedHashMap<>();

    /** {@return whether there are clients at all} */
    public boolean isEnabled() {
        return enabled;
    }

    /** @param enabled whether there are clients at all */
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** {@return named servers, each only with what it sets itself} */
    public Map<String, AriServerProperties> getServers() {
        return servers;
    }

    /** @param servers named servers */
    public void setServers(Map<String, AriServerProperties> servers) {
        this.servers = servers;
    }
}
