package io.github.pbxkit.examples.spring.start;

import io.github.pbxkit.ami.spring.AmiClients;
import io.github.pbxkit.ari.spring.AriClients;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.links.LinkNews;
import io.github.pbxkit.examples.kit.web.PageOptions;
import io.github.pbxkit.examples.kit.web.PagePort;
import io.github.pbxkit.examples.spring.desk.DeskApplication;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** Opens the PBX and runs the application on it; the options become settings that win over all others. */
final class DeskRun implements AutoCloseable {
    private final Pbx pbx;
    private final ConfigurableApplicationContext context;
    private final Texts texts;
    private final PrintWriter out;

    private DeskRun(Pbx pbx, ConfigurableApplicationContext context, Texts texts, PrintWriter out) {
        this.pbx = pbx;
        this.context = context;
        this.texts = texts;
        this.out = out;
    }

    static DeskRun start(DeskOptions options, Texts texts, PrintWriter out) {
        options.check();
        PageOptions page = options.web.pages();
        PagePort.requireFree(page);
        out.println(texts.say(options.pbx.isDemo() ? "start.demo" : "start.pbx"));
        Pbx pbx = Pbx.open(options, texts, out);
        try {
            DeskRun run = new DeskRun(
                    pbx, application(settings(options, page, pbx, texts), new LinkNews(texts, out)), texts, out);
            run.greet(page, options);
            return run;
        } catch (RuntimeException e) {
            pbx.close();
            throw new Fault(
                    e,
                    "fault.start",
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage()));
        }
    }

    private static ConfigurableApplicationContext application(Map<String, Object> settings, LinkNews news) {
        SpringApplication application = new SpringApplication(DeskApplication.class);
        application.setRegisterShutdownHook(false); // Ctrl-C closes this, and the PBX of the demo or the lab behind it.
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(
                        ConsoleNews.class,
                        () -> new ConsoleNews(
                                news,
                                context.getBean(AriClients.class),
                                context.getBean(AmiClients.class),
                                context.getEnvironment())));
        return application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    private static Map<String, Object> settings(DeskOptions options, PageOptions page, Pbx pbx, Texts texts) {
        Map<String, Object> settings = new LinkedHashMap<>(pbx.settings());
        settings.put("server.address", page.host());
        settings.put("server.port", page.port());
        Path numbers = options.numbers == null ? SampleNumbers.file() : options.numbers;
        settings.put("pbxkit.numbering.files", numbers.toString());
        settings.put("desk.language", texts.language());
        settings.put("desk.refuse-suspicious", options.refuseSuspicious);
        if (page.password() == null) {
            settings.put("management.endpoint.health.show-details", "always"); // this machine only
        } else {
            settings.put("desk.password", page.password());
            settings.put("desk.hosts", "*"); // other machines know this one by names of their own
        }
        if (!options.common.isDebug()) {
            settings.put("spring.main.log-startup-info", "false");
            settings.put("logging.level.org.springframework.boot", "OFF"); // a fault is told in one sentence
            settings.put("logging.level.org.springframework.context", "OFF");
            settings.put("logging.level.io.github.pbxkit.ari.spring.KeptClient", "OFF"); // ConsoleNews tells that
            settings.put("logging.level.io.github.pbxkit.ami.spring.KeptClient", "OFF");
        }
        return settings;
    }

    private void greet(PageOptions page, DeskOptions options) {
        URI address = page.publicUrl() == null ? page.page(Integer.parseInt(port())) : page.publicUrl();
        out.println(texts.say("start.page", address));
        if (page.password() != null) {
            out.println(texts.say("start.user"));
        }
        out.println(texts.say("start.stop"));
        out.flush();
        options.web.browse(address);
    }

    /** The port that the page has got. */
    String port() {
        return context.getEnvironment().getProperty("local.server.port", "");
    }

    @Override
    public void close() {
        context.close();
        pbx.close();
        out.println(texts.say("stop"));
        out.flush();
    }
}
