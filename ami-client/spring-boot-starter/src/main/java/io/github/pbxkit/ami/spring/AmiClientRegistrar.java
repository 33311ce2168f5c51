package io.github.pbxkit.ami.spring;

import io.github.pbxkit.ami.AmiClient;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/** A bean for each server, with its name as qualifier. */
final class AmiClientRegistrar implements ImportBeanDefinitionRegistrar {
    private final Environment environment;

    AmiClientRegistrar(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        for (String server : new AmiServers(environment).names()) {
            registry.registerBeanDefinition(AmiBeanNames.beanOf(server), definition(server));
        }
    }

    private static RootBeanDefinition definition(String server) {
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setTargetType(AmiClient.class);
        definition.setFactoryBeanName("amiClientFactory");
        definition.setFactoryMethodName("create");
        definition.getConstructorArgumentValues().addIndexedArgumentValue(0, server);
        definition.setDestroyMethodName("close");
        definition.setPrimary(server.equals(AmiClients.DEFAULT));
        definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, server));
        return definition;
    }
}
