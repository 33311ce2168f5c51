package io.github.pbxkit.examples.spring.start;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ami.AmiAddress;
import io.github.pbxkit.examples.lab.AsteriskLab;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabException;
import io.github.pbxkit.examples.lab.LabOptions;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The PBX that the options ask for, as settings of the application, and what has to be stopped with it.
 *
 * @param settings named as in application.yaml
 * @param server stopped last
 */
record Pbx(Map<String, String> settings, AutoCloseable server) implements AutoCloseable {
    /** A number to call in the lab. */
    private static final String LAB_DIALPLAN = """

            ; added by the Spring Boot example
            [default](+)
            exten => 7000,1,Stasis(%s)
             same => n,Answer()
             same => n,Wait(300)
            """;

    static Pbx open(DeskOptions options, Texts texts, PrintWriter out) {
        options.check();
        if (options.pbx.standIn.lab != null) {
            return lab(options, options.pbx.standIn.lab, texts, out);
        }
        return options.pbx.isDemo() ? demo(options) : given(options);
    }

    private static Pbx given(DeskOptions options) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (options.pbx.ari != null) {
            ari(
                    settings,
                    options.pbx.app,
                    options.pbx.ari,
                    String.valueOf(options.pbx.user),
                    String.valueOf(options.pbx.password));
        }
        if (options.pbx.ami != null) {
            ami(
                    settings,
                    options.pbx.ami,
                    String.valueOf(options.pbx.amiUser),
                    String.valueOf(options.pbx.amiPassword));
        }
        return new Pbx(settings, () -> {});
    }

    private static Pbx demo(DeskOptions options) {
        Demo demo = Demo.start(options.pbx.app);
        return new Pbx(demo.settings(options.pbx.app), demo);
    }

    private static Pbx lab(DeskOptions options, int version, Texts texts, PrintWriter out) {
        out.println(texts.say("start.lab", version));
        out.flush();
        try {
            AsteriskServer server =
                    AsteriskLab.start(AsteriskVersion.of(String.valueOf(version)), labOptions(options.pbx.app));
            out.println(texts.say("start.lab.ready", server.version(), "127.0.0.1:" + server.sipPort()));
            return new Pbx(settings(server, options.pbx.app), server);
        } catch (LabException e) {
            throw new Fault(e, "fault.lab", String.valueOf(e.getMessage()));
        }
    }

    static LabOptions labOptions(String application) {
        return LabOptions.builder()
                .append("extensions.conf", LAB_DIALPLAN.formatted(application))
                .build();
    }

    static Map<String, String> settings(AsteriskServer server, String application) {
        Map<String, String> settings = new LinkedHashMap<>();
        ari(settings, application, server.ariUri().toString(), server.ariUser(), server.ariPassword());
        ami(settings, "127.0.0.1:" + server.amiPort(), server.amiUser(), server.amiPassword());
        samplePhones(settings);
        return settings;
    }

    static void ari(Map<String, String> settings, String application, String url, String user, String password) {
        settings.put("pbxkit.ari.url", url);
        settings.put("pbxkit.ari.username", user);
        settings.put("pbxkit.ari.password", password);
        settings.put("pbxkit.ari.applications", application);
    }

    static void ami(Map<String, String> settings, String address, String user, String password) {
        AmiAddress at = AmiAddress.parse(address, AmiAddress.PLAIN);
        settings.put("pbxkit.ami.host", at.host());
        settings.put("pbxkit.ami.port", String.valueOf(at.port()));
        settings.put("pbxkit.ami.username", user);
        settings.put("pbxkit.ami.password", password);
    }

    /** Phones for the demo and the lab; the addresses are such as no maker has. */
    static void samplePhones(Map<String, String> settings) {
        phone(settings, "020000000001", "7931", "6001", "Anna Berg");
        phone(settings, "020000000002", "8841", "6002", "Boris Orlov");
    }

    private static void phone(Map<String, String> settings, String mac, String model, String extension, String label) {
        String phone = "desk.phones." + mac + ".";
        settings.put(phone + "model", model);
        settings.put(phone + "extension", extension);
        settings.put(phone + "secret", "made-up-" + extension);
        settings.put(phone + "label", label);
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
