package io.github.pbxkit.examples.quarkus.start;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ami.AmiAddress;
import io.github.pbxkit.examples.lab.AsteriskLab;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabException;
import io.github.pbxkit.examples.lab.LabOptions;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;

/**
 * The PBX that the options ask for, as the application's configuration, and what has to be stopped with it.
 *
 * @param config names as in application.properties
 * @param server stopped last
 */
record Pbx(Map<String, String> config, AutoCloseable server) implements AutoCloseable {
    private static final String ARI = "pbxkit.ari.servers.main.";
    private static final String AMI = "pbxkit.ami.servers.main.";

    /** A number to call in the lab, and where a caller who is sent on is put through to. */
    static final String LAB_DIALPLAN = """

            ; added by the Quarkus example
            [default](+)
            exten => 7000,1,Stasis(@app@)
             same => n,Answer()
             same => n,Wait(300)
            """;

    static Pbx open(OfficeOptions options, Texts texts, PrintWriter out) {
        options.check();
        if (options.pbx.standIn.lab != null) {
            return lab(options, options.pbx.standIn.lab, texts, out);
        }
        return options.pbx.isDemo() ? demo(options) : given(options);
    }

    private static Pbx given(OfficeOptions options) {
        Map<String, String> config = new HashMap<>();
        if (options.pbx.ari != null && options.pbx.user != null && options.pbx.password != null) {
            ari(config, options.pbx.ari, options.pbx.user, options.pbx.password, options.pbx.app);
        }
        if (options.pbx.ami != null && options.pbx.amiUser != null && options.pbx.amiPassword != null) {
            ami(config, options.pbx.ami, options.pbx.amiUser, options.pbx.amiPassword);
        }
        return new Pbx(config, () -> {});
    }

    private static Pbx demo(OfficeOptions options) {
        Demo demo = Demo.start(options.pbx.app);
        Map<String, String> config = new HashMap<>();
        ari(config, demo.ari().uri().toString(), demo.ari().user(), demo.ari().password(), options.pbx.app);
        ami(
                config,
                demo.ami().host() + ":" + demo.ami().port(),
                demo.ami().user(),
                demo.ami().secret());
        samplePhones(config);
        return new Pbx(config, demo);
    }

    private static Pbx lab(OfficeOptions options, int version, Texts texts, PrintWriter out) {
        out.println(texts.say("start.lab", version));
        out.flush();
        try {
            AsteriskServer server =
                    AsteriskLab.start(AsteriskVersion.of(String.valueOf(version)), labOptions(options.pbx.app));
            out.println(texts.say("start.lab.ready", server.version(), "127.0.0.1:" + server.sipPort()));
            Map<String, String> config = new HashMap<>();
            ari(config, server.ariUri().toString(), server.ariUser(), server.ariPassword(), options.pbx.app);
            ami(config, "127.0.0.1:" + server.amiPort(), server.amiUser(), server.amiPassword());
            samplePhones(config);
            return new Pbx(config, server);
        } catch (LabException e) {
            throw new Fault(e, "fault.lab", String.valueOf(e.getMessage()));
        }
    }

    static LabOptions labOptions(String application) {
        return LabOptions.builder()
                .append("extensions.conf", LAB_DIALPLAN.replace("@app@", application))
                .build();
    }

    private static void ari(Map<String, String> config, String url, String user, String password, String app) {
        config.put(ARI + "url", url);
        config.put(ARI + "username", user);
        config.put(ARI + "password", password);
        config.put(ARI + "applications", app);
    }

    private static void ami(Map<String, String> config, String address, String user, String password) {
        AmiAddress at = AmiAddress.parse(address, AmiAddress.PLAIN);
        config.put(AMI + "host", at.host());
        config.put(AMI + "port", String.valueOf(at.port()));
        config.put(AMI + "username", user);
        config.put(AMI + "password", password);
    }

    private static void samplePhones(Map<String, String> config) {
        phone(config, "020000000001", "7931", "6001", "Anna Berg");
        phone(config, "020000000002", "8841", "6002", "Boris Orlov");
    }

    private static void phone(Map<String, String> config, String mac, String model, String extension, String label) {
        String phone = "pbxkit.provisioning.phones." + mac + ".";
        config.put(phone + "model", model);
        config.put(phone + "extension", extension);
        config.put(phone + "secret", "made-up-" + extension);
        config.put(phone + "label", label);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new Fault(e, "fault.unexpected", String.valueOf(e.getMessage()));
        }
    }
}
