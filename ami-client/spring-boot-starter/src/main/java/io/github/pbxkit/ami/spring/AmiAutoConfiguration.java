package io.github.pbxkit.ami.spring;

import io.github.pbxkit.ami.AmiClient;
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
 * A client for each server under {@code pbxkit.ami}, unless the application has an {@link AmiClient} bean of its own: then
 * only its own are connected, watched and closed.
 */
@AutoConfiguration(afterName = "org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration")
@ConditionalOnBooleanProperty(name = "pbxkit.ami.enabled", matchIfMissing = true)
@EnableConfigurationProperties(AmiProperties.class)
public final class AmiAutoConfiguration {
    @Bean
    AmiServers amiServers(Environment environment) {
        return new AmiServers(environment);
    }

    @Bean
    AmiClientFactory amiClientFactory(
            AmiServers servers, ObjectProvider<AmiClientCustomizer> customizers, ObjectProvider<SslBundles> bundles) {
        return new AmiClientFactory(servers, customizers.orderedStream().toList(), bundles.getIfAvailable());
    }

    /** In the order in which they were registered, which is that of the settings. */
    @Bean
    AmiClients amiClients(ListableBeanFactory beans) {
        Map<String, AmiClient> clients = new LinkedHashMap<>();
        beans.getBeansOfType(AmiClient.class)
                .forEach((bean, client) -> clients.put(AmiBeanNames.serverOf(bean), client));
        return new AmiClients(clients);
    }

    @Bean
    KeptClients amiKeptClients(AmiClients clients, AmiServers servers) {
        List<KeptClient> kept = new ArrayList<>();
        clients.asMap().forEach((server, client) -> kept.add(new KeptClient(server, client, servers.settings(server))));
        return new KeptClients(kept);
    }

    @Bean
    AmiLifecycle amiLifecycle(KeptClients clients) {
        return new AmiLifecycle(clients.all());
    }

    /** What a list of beans cannot be: one bean. */
    record KeptClients(List<KeptClient> all) {
        KeptClients {
            all = List.copyOf(all);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(AmiClient.class)
    @Import(AmiClientRegistrar.class)
    static class FromSettings {}
}
