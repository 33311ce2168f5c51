package io.github.pbxkit.ari.spring.readme;

import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.spring.AriClientCustomizer;
import org.springframework.boot.task.SimpleAsyncTaskExecutorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LaneThreads {
    @Bean
    AriClientCustomizer callThreads(SimpleAsyncTaskExecutorBuilder threads) {
        return new AriClientCustomizer() {
            @Override
            public void customizeOptions(String server, AriOptions.Builder options) {
                options.laneExecutor(threads.threadNamePrefix("calls-" + server).build());
            }
        };
    }
}
