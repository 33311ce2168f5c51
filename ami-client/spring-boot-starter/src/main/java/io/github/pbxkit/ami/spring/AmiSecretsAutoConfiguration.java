package io.github.pbxkit.ami.spring;

import java.util.Locale;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Keeps passwords out of the endpoints {@code env} and {@code configprops}, also where those show values. */
@AutoConfiguration
@ConditionalOnClass(SanitizingFunction.class)
public final class AmiSecretsAutoConfiguration {
    @Bean
    SanitizingFunction amiSecrets() {
        return SanitizingFunction.sanitizeValue().ifKeyMatches(AmiSecretsAutoConfiguration::isSecret);
    }

    /** However it is spelled: {@code pbxkit.ami.servers.branch.password}, {@code PBXKIT_AMI_SERVERS_BRANCH_PASSWORD}. */
    private static boolean isSecret(String key) {
        String canonical = key.toLowerCase(Locale.ROOT).replace('_', '.');
        return canonical.startsWith(AmiProperties.PREFIX + ".") && canonical.endsWith(".password");
    }
}
