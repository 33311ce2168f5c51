package io.github.pbxkit.examples.quarkus.start;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.web.PageOptions;
import io.github.pbxkit.examples.kit.web.PagePort;
import io.quarkus.runtime.Quarkus;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Opens the PBX, hands the options to Quarkus as its configuration, and runs the application until it is stopped. */
final class OfficeRun {
    private static final long STOP_SECONDS = 20;

    private final OfficeOptions options;
    private final Texts texts;
    private final PrintWriter out;

    OfficeRun(OfficeOptions options, Texts texts, PrintWriter out) {
        this.options = options;
        this.texts = texts;
        this.out = out;
    }

    int run() {
        PageOptions page = options.web.pages();
        PagePort.requireFree(page);
        Pbx pbx = Pbx.open(options, texts, out);
        CountDownLatch ended = new CountDownLatch(1);
        Thread last = new Thread(() -> closeAfter(ended, pbx), "quarkus-stop");
        Runtime.getRuntime().addShutdownHook(last); // Ctrl-C: the machine waits for it
        try {
            out.println(texts.say(options.pbx.isDemo() ? "start.demo" : "start.pbx"));
            if (page.password() != null) {
                out.println(texts.say("start.user"));
            }
            out.flush();
            settings(page, pbx).forEach(System::setProperty);
            return quarkus();
        } finally {
            ended.countDown();
        }
    }

    private static int quarkus() {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Quarkus.run(OfficeApplication.class, (code, why) -> failure.set(why));
        Throwable why = failure.get();
        if (why != null) {
            throw new Fault(why, "fault.start", rootOf(why).getMessage());
        }
        return 0;
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private void closeAfter(CountDownLatch ended, Pbx pbx) {
        try {
            if (!ended.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                out.println(texts.say("stop.late"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pbx.close();
        out.println(texts.say("stop"));
        out.flush();
    }

    private Map<String, String> settings(PageOptions page, Pbx pbx) {
        Map<String, String> settings = new HashMap<>(pbx.config());
        settings.put("quarkus.http.host", page.host());
        settings.put("quarkus.http.port", String.valueOf(page.port()));
        settings.put("office.language", texts.language());
        settings.put("office.open-browser", String.valueOf(options.web.openBrowser));
        if (page.password() != null) {
            settings.put("quarkus.http.auth.permission.page.policy", "authenticated");
            settings.put("quarkus.security.users.embedded.users.page", page.password());
        }
        if (page.publicUrl() != null) {
            settings.put("office.public-url", page.publicUrl().toString());
        }
        if (options.data != null) {
            settings.put("pbxkit.numbering.data", options.data.toString());
        }
        if (options.common.isDebug()) {
            settings.put("quarkus.log.category.\"io.github.pbxkit\".level", "DEBUG");
        } else {
            settings.put("quarkus.log.category.\"io.quarkus.runtime\".level", "OFF"); // we tell it in one sentence
            settings.put("quarkus.log.category.\"io.github.pbxkit\".level", "ERROR"); // ConsoleNews tells the rest
            settings.put("quarkus.log.category.\"io.github.pbxkit.examples.quarkus.pbx.PbxLifecycle\".level", "OFF");
            settings.put("quarkus.log.console.format", "%d{HH:mm:ss} %-5p %m%n");
        }
        return settings;
    }
}
