package io.github.pbxkit.ari.spring;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.spring.AriAutoConfiguration.KeptClients;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;

/** Health {@code ari}, with one part for each server; off with {@code management.health.ari.enabled=false}. */
@AutoConfiguration(after = AriAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnEnabledHealthIndicator.class)
@ConditionalOnEnabledHealthIndicator("ari")
@ConditionalOnBean(AriClient.class)
public final class AriHealthAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(name = "ariHealthContributor")
    HealthContributor ariHealthContributor(KeptClients clients) {
        Map<String, HealthContributor> parts = new LinkedHashMap<>();
        clients.all().forEach(client -> parts.put(client.server(), new AriHealthIndicator(client)));
        return CompositeHealthContributor.fromMap(parts);
    }
}
