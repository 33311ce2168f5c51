package io.github.pbxkit.ami.spring;

import io.github.pbxkit.ami.AmiClient;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Meters {@code pbxkit.ami.*} in every registry of the application. */
@AutoConfiguration(after = AmiAutoConfiguration.class)
@ConditionalOnClass(MeterBinder.class)
@ConditionalOnBean(AmiClient.class)
public final class AmiMetersAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(name = "amiMeters")
    MeterBinder amiMeters(AmiClients clients) {
        return new AmiMeters(clients);
    }
}
