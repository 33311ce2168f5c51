package io.github.pbxkit.numbering.spring;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Meters {@code pbxkit.numbering.*} in every registry of the application. */
@AutoConfiguration(after = NumberingAutoConfiguration.class)
@ConditionalOnClass(MeterBinder.class)
@ConditionalOnBean(Numbering.class)
public final class NumberingMetersAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(name = "numberingMeters")
    MeterBinder numberingMeters(Numbering numbering) {
        return new NumberingMeters(numbering);
    }
}
