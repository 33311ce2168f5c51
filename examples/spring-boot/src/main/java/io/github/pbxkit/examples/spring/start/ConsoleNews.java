package io.github.pbxkit.examples.spring.start;

import io.github.pbxkit.ami.spring.AmiClients;
import io.github.pbxkit.ari.spring.AriClients;
import io.github.pbxkit.examples.kit.links.LinkNews;
import java.net.URI;
import org.springframework.core.env.Environment;

/** Tells on the console how the connections fare. A bean, so that it is there before the clients connect. */
final class ConsoleNews {
    private final Environment settings;

    ConsoleNews(LinkNews news, AriClients ari, AmiClients ami, Environment settings) {
        this.settings = settings;
        ari.asMap()
                .forEach((server, client) -> news.watch(
                        client,
                        URI.create(setting("pbxkit.ari", server, "url")),
                        setting("pbxkit.ari", server, "username")));
        ami.asMap()
                .forEach((server, client) -> news.watch(
                        client,
                        setting("pbxkit.ami", server, "host") + ":" + setting("pbxkit.ami", server, "port"),
                        setting("pbxkit.ami", server, "username")));
    }

    /** A server's own, else that of the top. */
    private String setting(String prefix, String server, String name) {
        String top = settings.getProperty(prefix + "." + name, name.equals("port") ? "5038" : "");
        return settings.getProperty(prefix + ".servers." + server + "." + name, top);
    }
}
