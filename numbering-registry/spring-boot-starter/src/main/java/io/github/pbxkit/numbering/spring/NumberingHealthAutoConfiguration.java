package io.github.pbxkit.numbering.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Health {@code numbering}; off with {@code management.health.numbering.enabled=false}. */
@AutoConfiguration(after = NumberingAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnEnabledHealthIndicator.class)
@ConditionalOnEnabledHealthIndicator("numbering")
@ConditionalOnBean(Numbering.class)
public final class NumberingHealthAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(name = "numberingHealthIndicator")
    HealthIndicator numberingHealthIndicator(Numbering numbering) {
        return new NumberingHealthIndicator(numbering);
    }
}
