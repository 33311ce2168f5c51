package io.github.pbxkit.ami.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The servers that the settings name, each with all its settings. */
final class AmiServers {
    /** What an environment variable can spell, too. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Binder binder;
    private final AmiProperties properties;

    AmiServers(Environment environment) {
        binder = Binder.get(environment);
        properties = binder.bindOrCreate(AmiProperties.PREFIX, AmiProperties.class);
        properties.getServers().keySet().forEach(AmiServers::check);
    }

    private static void check(String name) {
        if (!NAME.matcher(name).matches() || name.equals(AmiClients.DEFAULT)) {
            throw AmiStartException.badName(name);
        }
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        if (properties.getHost() != null) {
            names.add(AmiClients.DEFAULT);
        }
        names.addAll(properties.getServers().keySet());
        return names;
    }

    /** The settings of a server, those of the top for what it does not set itself; of the top for an unknown one. */
    AmiServerProperties settings(String server) {
        AmiServerProperties settings = new AmiServerProperties();
        binder.bind(AmiProperties.PREFIX, Bindable.ofInstance(settings));
        if (properties.getServers().containsKey(server)) {
            settings.setHost(null);
            settings.setPort(null);
            binder.bind(prefix(server), Bindable.ofInstance(settings));
        }
        return settings;
    }

    /** What the names of a server's own settings begin with. */
    static String prefix(String server) {
        return server.equals(AmiClients.DEFAULT) ? AmiProperties.PREFIX : AmiProperties.PREFIX + ".servers." + server;
    }
}
