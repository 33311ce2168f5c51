package io.github.pbxkit.examples.guard;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.action.CoreShowChannels;
import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriException;
import io.github.pbxkit.examples.guard.rule.Action;
import io.github.pbxkit.examples.guard.rule.RuleBook;
import io.github.pbxkit.examples.guard.store.DecisionStore;
import io.github.pbxkit.examples.kit.DoctorReport;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ami.AmiFaults;
import io.github.pbxkit.examples.kit.ari.AriFaults;
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

/** Checks everything, one sentence each, and goes on after a fault. */
final class DoctorRun {
    private static final int OLD_DAYS = 60;

    private final GuardOptions options;
    private final Texts texts;
    private final DoctorReport report;

    DoctorRun(GuardOptions options, Texts texts, PrintWriter out) {
        this.options = options;
        this.texts = texts;
        this.report = new DoctorReport(texts, out);
    }

    int run() {
        options.check();
        report.check(this::rules);
        report.check(this::data);
        report.check(this::database);
        report.check(() -> PagePort.check(options.web.pages(), report));
        if (options.pbx.ari != null) {
            report.check(this::ari);
        }
        if (options.pbx.ami != null) {
            report.check(this::ami);
        }
        if (options.pbx.ari == null && options.pbx.ami == null) {
            report.look("doctor.demo");
        }
        return report.end();
    }

    private void rules() {
        RuleBook rules = new RulesFile(options.rules).read();
        report.ok(
                "doctor.rules", rules.outgoing().size(), texts.say(rules.isDryRun() ? "mode.dry-run" : "mode.enforce"));
        boolean asksForPins = rules.outgoing().stream().anyMatch(rule -> rule.action() == Action.CHALLENGE);
        if (asksForPins && rules.pins().isEmpty()) {
            report.look("doctor.pins");
        }
    }

    private void data() {
        if (options.data == null) {
            report.look("doctor.data.sample");
            return;
        }
        NumberingRegistry registry = NumberData.registry(options.data);
        long days = ChronoUnit.DAYS.between(registry.asOf(), LocalDate.now(ZoneOffset.UTC));
        report.ok("doctor.data", texts.count(registry.size()), registry.asOf(), days);
        if (days > OLD_DAYS) {
            report.look("doctor.data.old", days);
        }
        NumberData.risks(options.risk);
    }

    private void database() {
        if (options.db != null) {
            try {
                DecisionStore.directions(options.db, (account, direction) -> {});
                report.ok("doctor.db", DecisionStore.masked(options.db));
            } catch (SQLException e) {
                throw new Fault("fault.db", DecisionStore.masked(options.db), DecisionStore.masked(e.getMessage()));
            }
        }
    }

    /** Asks only; the application is not taken from a guard that runs. */
    private void ari() {
        URI uri = URI.create(Objects.requireNonNull(options.pbx.ari));
        String user = Objects.requireNonNull(options.pbx.user);
        try (AriClient ari = Links.ari(uri, user, Objects.requireNonNull(options.pbx.password), options.pbx.app)) {
            boolean taken = ari.applications().list().await().stream()
                    .anyMatch(application -> application.name().equals(options.pbx.app));
            report.ok("doctor.ari", uri, user);
            if (taken) {
                report.look("doctor.ari.app", options.pbx.app);
            }
        } catch (AriException e) {
            throw new AriFaults(uri, user).of(e);
        }
    }

    private void ami() {
        String address = Objects.requireNonNull(options.pbx.ami);
        String user = Objects.requireNonNull(options.pbx.amiUser);
        try (AmiClient ami = Links.ami(address, user, Objects.requireNonNull(options.pbx.amiPassword))) {
            Links.connect(ami, address, user);
            ami.sendList(CoreShowChannels.of()).join();
            report.ok("doctor.ami", address, user);
        } catch (CompletionException e) {
            throw AmiFaults.of(e, address, user);
        }
        if (options.trunks == null) {
            report.look("doctor.ami.trunks");
        }
    }
}
