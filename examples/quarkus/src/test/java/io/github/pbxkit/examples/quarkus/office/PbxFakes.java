package io.github.pbxkit.examples.quarkus.office;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.Map;

/** Two fake PBX, main and branch, as the application's configuration. A test that wants one names it by {@link Fake}. */
public class PbxFakes implements QuarkusTestResourceLifecycleManager {
    /** The fake server of that name. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    public @interface Fake {
        String value() default "main";
    }

    private final AriTestServer main = AriTestServer.start();
    private final AriTestServer branch = AriTestServer.start();
    private final AmiTestServer ami = AmiTestServer.start();

    @Override
    public Map<String, String> start() {
        ami.deviceState("PJSIP/6001", "NOT_INUSE");
        ami.deviceState("Queue:sales", "INUSE");
        Map<String, String> config = new HashMap<>();
        ari(config, "main", main);
        ari(config, "branch", branch);
        config.put("pbxkit.ami.servers.main.host", ami.host());
        config.put("pbxkit.ami.servers.main.port", String.valueOf(ami.port()));
        config.put("pbxkit.ami.servers.main.username", ami.user());
        config.put("pbxkit.ami.servers.main.password", ami.secret());
        config.put("pbxkit.provisioning.phones.001122334455.model", "7931");
        config.put("pbxkit.provisioning.phones.001122334455.extension", "6001");
        config.put("pbxkit.provisioning.phones.001122334455.secret", "phone-secret");
        config.put("pbxkit.provisioning.phones.001122334455.label", "Anna");
        return config;
    }

    private static void ari(Map<String, String> config, String name, AriTestServer server) {
        String prefix = "pbxkit.ari.servers." + name + ".";
        config.put(prefix + "url", server.uri().toString());
        config.put(prefix + "username", server.user());
        config.put(prefix + "password", server.password());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                main, new TestInjector.MatchesType(AriTestServer.class).and(field -> isNamed(field, "main")));
        injector.injectIntoFields(
                branch, new TestInjector.MatchesType(AriTestServer.class).and(field -> isNamed(field, "branch")));
        injector.injectIntoFields(ami, new TestInjector.MatchesType(AmiTestServer.class));
    }

    private static boolean isNamed(java.lang.reflect.Field field, String name) {
        Fake fake = field.getAnnotation(Fake.class);
        return fake != null && fake.value().equals(name);
    }

    @Override
    public void stop() {
        main.close();
        branch.close();
        ami.close();
    }
}
