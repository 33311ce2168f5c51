package io.github.pbxkit.ari.spring;

import java.util.Locale;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Keeps passwords out of the endpoints {@code env} and {@code configprops}, also where those show values. */
@AutoConfiguration
@ConditionalOnClass(SanitizingFunction.class)
public final class AriSecretsAutoConfiguration {
    @Bean
    SanitizingFunction ariSecrets() {
        return SanitizingFunction.sanitizeValue().ifKeyMatches(AriSecretsAutoConfiguration::isSecret);
    }

    /** However it is spelled: {@code pbxkit.ari.servers.branch.password}, {@code PBXKIT_ARI_SERVERS_BRANCH_PASSWORD}. */
    private static boolean isSecret(String key) {
        String canonical = key.toLowerCase(Locale.ROOT).replace('_', '.');
        return canonical.startsWith(AriProperties.PREFIX + ".") && canonical.endsWith(".password");
    }
}
