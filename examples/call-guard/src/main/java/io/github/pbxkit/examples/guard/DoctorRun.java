package io.github.pbxkit.examples.guard;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.action.CoreShowChannels;
import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriException;
import io.github.pbxkit.examples.guard.rule.Action;
import io.github.pbxkit.examples.guard.rule.RuleBook;
import io.github.pbxkit.examples.guard.store.DecisionStore;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Program;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.web.PageOptions;
import io.github.pbxkit.examples.kit.web.PagePort;
import io.github.pbxkit.numbering.NumberingRegistry;
import java.io.PrintWriter;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Checks everything, one sentence each, and goes on after a fault. */
final class DoctorRun {
    private static final int OLD_DAYS = 60;

    private final GuardOptions options;
    private final Texts texts;
    private final PrintWriter out;
    private int faults;

    DoctorRun(GuardOptions options, Texts texts, PrintWriter out) {
        this.options = options;
        this.texts = texts;
        this.out = out;
    }

    int run() {
        options.check();
        check(this::rules);
        check(this::data);
        check(this::database);
        check(this::port);
        if (options.ari != null) {
            check(this::ari);
        }
        if (options.ami != null) {
            check(this::ami);
        }
        if (options.ari == null && options.ami == null) {
            tell("doctor.warn", "doctor.demo");
        }
        out.println(faults == 0 ? texts.say("doctor.sum.good") : texts.say("doctor.sum.bad", faults));
        out.flush();
        return faults == 0 ? 0 : Program.FAULT;
    }

    private void check(Runnable part) {
        try {
            part.run();
        } catch (Fault fault) {
            faults++;
            out.println(texts.say("doctor.fail") + fault.sentence(texts));
        } catch (RuntimeException e) {
            faults++;
            out.println(texts.say("doctor.fail") + texts.say("fault.unexpected", e));
        }
        out.flush();
    }

    private void tell(String how, String key, @Nullable Object... values) {
        out.println(texts.say(how) + texts.say(key, values));
    }

    private void rules() {
        RuleBook rules = new RulesFile(options.rules).read();
        tell(
                "doctor.ok",
                "doctor.rules",
                rules.outgoing().size(),
                texts.say(rules.isDryRun() ? "mode.dry-run" : "mode.enforce"));
        boolean asksForPins = rules.outgoing().stream().anyMatch(rule -> rule.action() == Action.CHALLENGE);
        if (asksForPins && rules.pins().isEmpty()) {
            tell("doctor.warn", "doctor.pins");
        }
    }

    private void data() {
        if (options.data == null) {
            tell("doctor.warn", "doctor.data.sample");
            return;
        }
        NumberingRegistry registry = NumberData.registry(options.data);
        long days = ChronoUnit.DAYS.between(registry.asOf(), LocalDate.now(ZoneOffset.UTC));
        tell("doctor.ok", "doctor.data", texts.count(registry.size()), registry.asOf(), days);
        if (days > OLD_DAYS) {
            tell("doctor.warn", "doctor.data.old", days);
        }
        NumberData.risks(options.risk);
    }

    private void database() {
        if (options.db != null) {
            try {
                DecisionStore.directions(options.db, (account, direction) -> {});
                tell("doctor.ok", "doctor.db", DecisionStore.masked(options.db));
            } catch (SQLException e) {
                throw new Fault("fault.db", DecisionStore.masked(options.db), DecisionStore.masked(e.getMessage()));
            }
        }
    }

    private void port() {
        PageOptions pages = options.web.pages();
        PagePort.requireFree(pages);
        tell("doctor.ok", "doctor.port", pages.port(), pages.host());
    }

    /** Asks only; the application is not taken from a guard that runs. */
    private void ari() {
        URI uri = URI.create(Objects.requireNonNull(options.ari));
        String user = Objects.requireNonNull(options.user);
        try (AriClient ari = Links.ari(uri, user, Objects.requireNonNull(options.password), options.app)) {
            boolean taken = ari.applications().list().await().stream()
                    .anyMatch(application -> application.name().equals(options.app));
            tell("doctor.ok", "doctor.ari", uri, user);
            if (taken) {
                tell("doctor.warn", "doctor.ari.app", options.app);
            }
        } catch (AriException e) {
            throw Links.fault(e, uri, user);
        }
    }

    private void ami() {
        String address = Objects.requireNonNull(options.ami);
        String user = Objects.requireNonNull(options.amiUser);
        try (AmiClient ami = Links.ami(address, user, Objects.requireNonNull(options.amiPassword))) {
            Links.connect(ami, address);
            ami.sendList(CoreShowChannels.of()).join();
            tell("doctor.ok", "doctor.ami", address, user);
        } catch (CompletionException e) {
            throw new Fault(
                    e,
                    "fault.ami",
                    address,
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        }
        if (options.trunks == null) {
            tell("doctor.warn", "doctor.ami.trunks");
        }
    }
}
