package io.github.pbxkit.ari.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The servers that the settings name, each with all its settings. */
final class AriServers {
    /** What an environment variable can spell, too. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Binder binder;
    private final AriProperties properties;

    AriServers(Environment environment) {
        binder = Binder.get(environment);
        properties = binder.bindOrCreate(AriProperties.PREFIX, AriProperties.class);
        properties.getServers().keySet().forEach(AriServers::check);
    }

    private static void check(String name) {
        if (!NAME.matcher(name).matches() || name.equals(AriClients.DEFAULT)) {
            throw AriStartException.badName(name);
        }
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        if (properties.getUrl() != null) {
            names.add(AriClients.DEFAULT);
        }
        names.addAll(properties.getServers().keySet());
        return names;
    }

    /** The settings of a server, those of the top for what it does not set itself; of the top for an unknown one. */
    AriServerProperties settings(String server) {
        AriServerProperties settings = new AriServerProperties();
        binder.bind(AriProperties.PREFIX, Bindable.ofInstance(settings));
        if (properties.getServers().containsKey(server)) {
            settings.setUrl(null);
            binder.bind(prefix(server), Bindable.ofInstance(settings));
        }
        return settings;
    }

    /** What the names of a server's own settings begin with. */
    static String prefix(String server) {
        return server.equals(AriClients.DEFAULT) ? AriProperties.PREFIX : AriProperties.PREFIX + ".servers." + server;
    }
}
