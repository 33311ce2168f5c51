package io.github.pbxkit.examples.guard;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.examples.guard.demo.Demo;
import io.github.pbxkit.examples.guard.page.GuardPage;
import io.github.pbxkit.examples.guard.page.Recent;
import io.github.pbxkit.examples.guard.pbx.AmiWatch;
import io.github.pbxkit.examples.guard.pbx.StasisGate;
import io.github.pbxkit.examples.guard.report.FraudReporter;
import io.github.pbxkit.examples.guard.report.FrodReporter;
import io.github.pbxkit.examples.guard.report.LogReporter;
import io.github.pbxkit.examples.guard.report.Reports;
import io.github.pbxkit.examples.guard.report.WebhookReporter;
import io.github.pbxkit.examples.guard.rule.Decision;
import io.github.pbxkit.examples.guard.rule.RememberedDirections;
import io.github.pbxkit.examples.guard.rule.RuleBook;
import io.github.pbxkit.examples.guard.store.DecisionStore;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.web.PageOptions;
import io.github.pbxkit.examples.kit.web.PagePort;
import io.github.pbxkit.numbering.LiveRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running program: what it needs is opened in {@link #start}, in order, and closed the other way round. */
final class GuardApp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GuardApp.class);
    private static final String MEMORY = "jdbc:h2:mem:call-guard";

    private final GuardOptions options;
    private final Texts texts;
    private final PrintWriter out;
    private final Clock clock = Clock.systemUTC();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Recent recent = new Recent();
    private final Map<String, Object> links = new LinkedHashMap<>();
    private final Set<String> overdue = new HashSet<>();

    private @Nullable Judge judge;
    private @Nullable StasisGate gate;
    private @Nullable AmiWatch watch;
    private @Nullable GuardPage page;
    private DecisionListener listener = recent;

    private GuardApp(GuardOptions options, Texts texts, PrintWriter out) {
        this.options = options;
        this.texts = texts;
        this.out = out;
    }

    /**
     * Starts everything, tells on the console, and comes back when calls are decided.
     *
     * @throws Fault when it cannot; nothing is left running then
     */
    static GuardApp start(GuardOptions options, Texts texts, PrintWriter out) {
        options.check();
        PageOptions pages = options.web.pages();
        PagePort.requireFree(pages);
        GuardApp app = new GuardApp(options, texts, out);
        try {
            app.open(pages);
            return app;
        } catch (RuntimeException e) {
            app.closeAll();
            throw e;
        }
    }

    private void open(PageOptions pages) {
        RulesFile rules = new RulesFile(options.rules);
        RuleBook first = rules.read();
        openStores(first);
        Judge deciding = Objects.requireNonNull(judge, "judge");
        openPbx(deciding);
        ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "call-guard-clock");
            thread.setDaemon(true);
            return thread;
        });
        open.push(clockwork::shutdownNow);
        var unused = clockwork.scheduleWithFixedDelay(this::cutOverdue, 1, 1, TimeUnit.SECONDS);
        unused = clockwork.scheduleWithFixedDelay(() -> rules.ifChanged(deciding, this::say), 2, 2, TimeUnit.SECONDS);
        openPage(pages, deciding);
        announce(first);
    }

    private void openStores(RuleBook rules) {
        Sentences english = new Sentences(Texts.in(GuardMain.class, "en"));
        String url = options.db == null ? MEMORY : options.db;
        try {
            DecisionStore store = DecisionStore.open(url, english::why);
            open.push(store);
            RememberedDirections known = new RememberedDirections(store);
            DecisionStore.directions(url, known::load);
            Reports reports = new Reports(reporters(), new Sentences(texts)::why);
            open.push(reports);
            listener = decision -> {
                recent.decided(decision);
                store.decided(decision);
                reports.decided(decision);
            };
            judge = new Judge(
                    new LiveRegistry(NumberData.registry(options.data)),
                    NumberData.risks(options.risk),
                    rules,
                    known,
                    texts.locale());
        } catch (SQLException e) {
            // without its cause, which may repeat the password
            throw new Fault("fault.db", DecisionStore.masked(url), DecisionStore.masked(e.getMessage()));
        }
    }

    private List<FraudReporter> reporters() {
        List<FraudReporter> reporters = new ArrayList<>(List.of(new LogReporter()));
        URI webhook = options.webhookUri();
        if (webhook != null) {
            reporters.add(new WebhookReporter(webhook));
        }
        URI frod = options.frodUri();
        if (frod != null) {
            reporters.add(new FrodReporter(
                    frod,
                    Objects.requireNonNull(options.frodUid),
                    Objects.requireNonNull(options.frodPassword),
                    clock::instant));
        }
        return reporters;
    }

    private void openPbx(Judge deciding) {
        if (options.pbx.isDemo()) {
            Demo demo = Demo.start(options.pbx.app);
            open.push(demo);
            openAri(deciding, demo.ari(), demo.user(), demo.password());
        } else if (options.pbx.standIn.lab != null) {
            GuardLab lab = GuardLab.start(options.pbx.standIn.lab, options.pbx.app, texts, out);
            open.push(lab);
            openAri(deciding, lab.ari(), lab.user(), lab.password());
            openAmi(deciding, lab.ami(), lab.amiUser(), lab.amiPassword());
        }
        if (options.pbx.ari != null) {
            openAri(
                    deciding,
                    URI.create(options.pbx.ari),
                    Objects.requireNonNull(options.pbx.user),
                    Objects.requireNonNull(options.pbx.password));
        }
        if (options.pbx.ami != null) {
            openAmi(
                    deciding,
                    options.pbx.ami,
                    Objects.requireNonNull(options.pbx.amiUser),
                    Objects.requireNonNull(options.pbx.amiPassword));
        }
    }

    private void openAri(Judge deciding, URI uri, String user, String password) {
        AriClient ari = Links.ari(uri, user, password, options.pbx.app);
        open.push(ari);
        StasisGate front = new StasisGate(ari, options.pbx.app, deciding, this::decided, clock);
        open.push(front);
        gate = front;
        ari.onState(change -> link("ARI", change.state().name()));
        Links.check(ari, uri, user).connect();
    }

    private void openAmi(Judge deciding, String address, String user, String password) {
        AmiClient ami = Links.ami(address, user, password);
        open.push(ami);
        watch = new AmiWatch(ami, deciding, options.trunkPatterns(), this::decided, clock);
        ami.onState(change -> link("AMI", change.state().name()));
        Links.connect(ami, address, user);
    }

    private void decided(Decision decision) {
        listener.decided(decision);
    }

    private void link(String name, String state) {
        synchronized (links) {
            links.put(name, state.toLowerCase(Locale.ROOT));
        }
    }

    private Map<String, Object> links() {
        synchronized (links) {
            return new LinkedHashMap<>(links);
        }
    }

    private void openPage(PageOptions pages, Judge deciding) {
        Map<String, Sentences> sentences = Map.of(
                "en", new Sentences(Texts.in(GuardMain.class, "en")),
                "ru", new Sentences(Texts.in(GuardMain.class, "ru")));
        try {
            page = GuardPage.start(
                    pages, options.pbx.isDemo(), options.common.language(), deciding, recent, sentences, this::links);
            open.push(page);
        } catch (IOException e) {
            throw PagePort.fault(pages, e);
        }
    }

    private void announce(RuleBook rules) {
        if (options.pbx.isDemo()) {
            say("start.demo");
        }
        if (options.data == null) {
            say("start.sample");
        }
        say("start.rules", rules.outgoing().size(), texts.say(rules.isDryRun() ? "mode.dry-run" : "mode.enforce"));
        say("start.unsure." + rules.whenUnsure().name().toLowerCase(Locale.ROOT));
        say("start.page", page());
        say("start.stop");
    }

    private void say(String key, @Nullable Object... values) {
        out.println(texts.say(key, values));
        out.flush();
    }

    /** Calls in progress that have used up their minutes: told once, hung up until they are gone. */
    private void cutOverdue() {
        try {
            List<Decision> now = Objects.requireNonNull(judge).overdue(clock.instant());
            Set<String> ids = new HashSet<>();
            for (Decision decision : now) {
                String call = decision.attempt().callId();
                ids.add(call);
                if (overdue.add(call)) {
                    decided(decision);
                }
                if (!decision.isDryRun()) {
                    hangUp(call);
                }
            }
            overdue.retainAll(ids);
        } catch (RuntimeException e) {
            LOG.error("Looking for overdue calls failed; the next second tries again", e);
        }
    }

    private void hangUp(String call) {
        if (gate != null) {
            gate.cut(call);
        } else if (watch != null) {
            watch.hangUp(call);
        }
    }

    /** Where the page is. */
    URI page() {
        return Objects.requireNonNull(page, "started").uri();
    }

    Recent recent() {
        return recent;
    }

    Judge judge() {
        return Objects.requireNonNull(judge, "started");
    }

    @Override
    public void close() {
        closeAll();
        out.println(texts.say("stop"));
        out.flush();
    }

    private void closeAll() {
        while (!open.isEmpty()) {
            AutoCloseable last = open.pop();
            try {
                last.close();
            } catch (Exception e) {
                LOG.warn("Closing {} failed", last, e);
            }
        }
    }
}
