package io.github.pbxkit.ari.spring;

import io.github.pbxkit.ari.AriClient;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Meters {@code pbxkit.ari.*} in every registry of the application. */
@AutoConfiguration(after = AriAutoConfiguration.class)
@ConditionalOnClass(MeterBinder.class)
@ConditionalOnBean(AriClient.class)
public final class AriMetersAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(name = "ariMeters")
    MeterBinder ariMeters(AriClients clients) {
        return new AriMeters(clients);
    }
}
