package io.github.pbxkit.examples.blf;

import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.web.PageWeb;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A bridge with its page and its services. */
final class RunningSite implements AutoCloseable {
    private final Bridge bridge;
    private final Services services;
    private final PageWeb page;

    private RunningSite(Bridge bridge, Services services, PageWeb page) {
        this.bridge = bridge;
        this.services = services;
        this.page = page;
    }

    /** Nothing is left running if it fails. */
    static RunningSite start(SiteConfig config, boolean isDemo, Texts texts, @Nullable String language) {
        Bridge bridge = Bridge.start(config);
        Services services = null;
        try {
            services = Services.start(bridge, config.services(), texts);
            return new RunningSite(bridge, services, StatusPage.start(bridge, isDemo, language));
        } catch (RuntimeException e) {
            if (services != null) {
                services.close();
            }
            bridge.close();
            throw e;
        }
    }

    Bridge bridge() {
        return bridge;
    }

    URI page() {
        return page.page();
    }

    int servicesPort() {
        return services.port();
    }

    @Override
    public void close() {
        page.close();
        services.close();
        bridge.close();
    }
}
