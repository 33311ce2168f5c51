package io.github.pbxkit.ari.spring;

import io.github.pbxkit.ari.AriClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * A client for each server under {@code pbxkit.ari}, unless the application has an {@link AriClient} bean of its own: then
 * only its own are connected, watched and closed.
 */
@AutoConfiguration(afterName = "org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration")
@ConditionalOnBooleanProperty(name = "pbxkit.ari.enabled", matchIfMissing = true)
@EnableConfigurationProperties(AriProperties.class)
public final class AriAutoConfiguration {
    @Bean
    AriServers ariServers(Environment environment) {
        return new AriServers(environment);
    }

    @Bean
    AriClientFactory ariClientFactory(
            AriServers servers, ObjectProvider<AriClientCustomizer> customizers, ObjectProvider<SslBundles> bundles) {
        return new AriClientFactory(servers, customizers.orderedStream().toList(), bundles.getIfAvailable());
    }

    /** In the order in which they were registered, which is that of the settings. */
    @Bean
    AriClients ariClients(ListableBeanFactory beans) {
        Map<String, AriClient> clients = new LinkedHashMap<>();
        beans.getBeansOfType(AriClient.class)
                .forEach((bean, client) -> clients.put(AriBeanNames.serverOf(bean), client));
        return new AriClients(clients);
    }

    @Bean
    KeptClients ariKeptClients(AriClients clients, AriServers servers) {
        List<KeptClient> kept = new ArrayList<>();
        clients.asMap().forEach((server, client) -> kept.add(new KeptClient(server, client, servers.settings(server))));
        return new KeptClients(kept);
    }

    @Bean
    AriLifecycle ariLifecycle(KeptClients clients) {
        return new AriLifecycle(clients.all());
    }

    /** What a list of beans cannot be: one bean. */
    record KeptClients(List<KeptClient> all) {
        KeptClients {
            all = List.copyOf(all);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(AriClient.class)
    @Import(AriClientRegistrar.class)
    static class FromSettings {}
}
