package io.github.pbxkit.ami.spring;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.spring.AmiAutoConfiguration.KeptClients;
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

/** Health {@code ami}, with one part for each server; off with {@code management.health.ami.enabled=false}. */
@AutoConfiguration(after = AmiAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnEnabledHealthIndicator.class)
@ConditionalOnEnabledHealthIndicator("ami")
@ConditionalOnBean(AmiClient.class)
public final class AmiHealthAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(name = "amiHealthContributor")
    HealthContributor amiHealthContributor(KeptClients clients) {
        Map<String, HealthContributor> parts = new LinkedHashMap<>();
        clients.all().forEach(client -> parts.put(client.server(), new AmiHealthIndicator(client)));
        return CompositeHealthContributor.fromMap(parts);
    }
}
