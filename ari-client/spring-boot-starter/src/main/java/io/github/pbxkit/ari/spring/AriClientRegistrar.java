package io.github.pbxkit.ari.spring;

import io.github.pbxkit.ari.AriClient;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/** A bean for each server, with its name as qualifier. */
final class AriClientRegistrar implements ImportBeanDefinitionRegistrar {
    private final Environment environment;

    AriClientRegistrar(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        for (String server : new AriServers(environment).names()) {
            registry.registerBeanDefinition(AriBeanNames.beanOf(server), definition(server));
        }
    }

    private static RootBeanDefinition definition(String server) {
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setTargetType(AriClient.class);
        definition.setFactoryBeanName("ariClientFactory");
        definition.setFactoryMethodName("create");
        definition.getConstructorArgumentValues().addIndexedArgumentValue(0, server);
        definition.setDestroyMethodName("close");
        definition.setPrimary(server.equals(AriClients.DEFAULT));
        definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, server));
        return definition;
    }
}
