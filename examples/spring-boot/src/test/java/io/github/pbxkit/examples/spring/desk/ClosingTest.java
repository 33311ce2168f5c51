package io.github.pbxkit.examples.spring.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.testkit.TestCaller;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class ClosingTest {
    @Test
    void leavesNobodyOnMusic() {
        try (Fakes pbx = new Fakes()) {
            ConfigurableApplicationContext context = SpringApplication.run(DeskApplication.class, pbx.arguments());
            pbx.ari.awaitApplication("desk", Fakes.LIMIT);
            TestCaller caller = pbx.ari.caller().number("+74952345678").enter("desk");
            caller.awaitMusic(true, Fakes.LIMIT);

            context.close();

            caller.await("the way out", it -> it.application() == null, Fakes.LIMIT);
            assertThat(pbx.ari.hasApplication("desk")).isFalse();
        }
    }
}
