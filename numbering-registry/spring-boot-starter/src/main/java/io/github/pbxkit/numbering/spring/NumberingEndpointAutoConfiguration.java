package io.github.pbxkit.numbering.spring;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The endpoint {@code numbering}, where the application exposes it. */
@AutoConfiguration(after = NumberingAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(NumberingEndpoint.class)
@ConditionalOnBean(Numbering.class)
public final class NumberingEndpointAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    NumberingEndpoint numberingEndpoint(Numbering numbering) {
        return new NumberingEndpoint(numbering);
    }
}
