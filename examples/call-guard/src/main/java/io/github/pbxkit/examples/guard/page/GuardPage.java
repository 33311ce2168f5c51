package io.github.pbxkit.examples.guard.page;

import io.github.pbxkit.examples.guard.Judge;
import io.github.pbxkit.examples.guard.Sentences;
import io.github.pbxkit.examples.guard.rule.Action;
import io.github.pbxkit.examples.guard.rule.Decision;
import io.github.pbxkit.examples.guard.rule.RuleBook;
import io.github.pbxkit.examples.kit.web.PageGate;
import io.github.pbxkit.examples.kit.web.PageOptions;
import io.github.pbxkit.examples.kit.web.PageWeb;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Serves the page. A page asks every second for what is new: few people look at it, and nothing can pile up. */
public final class GuardPage implements AutoCloseable {
    private final Judge judge;
    private final Recent recent;
    private final Map<String, Sentences> sentences;
    private final Supplier<Map<String, Object>> links;
    private final PageWeb web;

    /**
     * Starts to serve.
     *
     * @param sentences by language
     * @param links how things stand with PBX and stores: name and state
     */
    public static GuardPage start(
            PageOptions options,
            boolean isDemo,
            @Nullable String language,
            Judge judge,
            Recent recent,
            Map<String, Sentences> sentences,
            Supplier<Map<String, Object>> links)
            throws IOException {
        return new GuardPage(options, isDemo, language, judge, recent, sentences, links);
    }

    private GuardPage(
            PageOptions options,
            boolean isDemo,
            @Nullable String language,
            Judge judge,
            Recent recent,
            Map<String, Sentences> sentences,
            Supplier<Map<String, Object>> links)
            throws IOException {
        this.judge = judge;
        this.recent = recent;
        this.sentences = Map.copyOf(sentences);
        this.links = links;
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("demo", isDemo);
        facts.put("language", language == null ? "" : language);
        PageGate gate = new PageGate(options, "call_guard", facts, token -> {});
        this.web = PageWeb.start("call-guard", options, gate, config -> routes(config, gate));
    }

    private void routes(JavalinConfig config, PageGate gate) {
        config.routes.before("/api/state", gate::requireLogin);
        config.routes.get("/api/state", this::state);
        config.routes.get("/health", this::health);
        config.routes.get("/metrics", this::metrics);
    }

    private void state(Context context) {
        long after = context.queryParamAsClass("after", Long.class).getOrDefault(0L);
        Sentences words = words(context.queryParam("lang"));
        Map<String, Object> answer = new LinkedHashMap<>();
        List<Map<String, Object>> decisions = new ArrayList<>();
        recent.after(context.queryParam("run"), after).forEach(one -> decisions.add(decision(one, words)));
        answer.put("run", recent.run());
        answer.put("decisions", decisions);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Action action : Action.values()) {
            counts.put(action.name().toLowerCase(Locale.ROOT), recent.count(action));
        }
        answer.put("counts", counts);
        answer.put("active", judge.activeCalls());
        RuleBook rules = judge.rules();
        answer.put("dryRun", rules.isDryRun());
        answer.put("whenUnsure", rules.whenUnsure().name().toLowerCase(Locale.ROOT));
        answer.put(
                "rules", rules.outgoing().stream().map(RuleBook.Outgoing::name).toList());
        answer.put("links", links.get());
        context.json(answer);
    }

    private Sentences words(@Nullable String language) {
        Sentences wanted = sentences.get("ru".equals(language) ? "ru" : "en");
        if (wanted == null) {
            throw new IllegalStateException("sentences are made in both languages");
        }
        return wanted;
    }

    private static Map<String, Object> decision(Recent.Numbered one, Sentences words) {
        Decision decision = one.decision();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", one.number());
        fields.put("at", decision.attempt().at().toEpochMilli());
        fields.put("way", decision.attempt().way().name().toLowerCase(Locale.ROOT));
        fields.put("account", decision.attempt().account());
        fields.put("dialled", decision.attempt().number());
        fields.put("e164", decision.destination().e164());
        fields.put("label", decision.destination().label());
        fields.put("risk", decision.destination().riskLevel());
        fields.put("action", decision.action().name().toLowerCase(Locale.ROOT));
        fields.put("dryRun", decision.isDryRun());
        fields.put("rule", decision.rule());
        fields.put("why", words.why(decision));
        fields.put("cut", decision.cut().size());
        return fields;
    }

    /** 200 while every link is up, else 503. */
    private void health(Context context) {
        boolean isWell = links.get().values().stream().allMatch("live"::equals);
        context.status(isWell ? 200 : 503);
        context.json(Map.of("ok", isWell));
    }

    /** In Prometheus' text format. */
    private void metrics(Context context) {
        StringBuilder text = new StringBuilder("# TYPE call_guard_decisions_total counter\n");
        for (Action action : Action.values()) {
            text.append("call_guard_decisions_total{action=\"")
                    .append(action.name().toLowerCase(Locale.ROOT))
                    .append("\"} ")
                    .append(recent.count(action))
                    .append('\n');
        }
        text.append("# TYPE call_guard_active_calls gauge\ncall_guard_active_calls ")
                .append(judge.activeCalls())
                .append('\n');
        context.contentType("text/plain; version=0.0.4").result(text.toString());
    }

    /** Where it is, as seen from this machine. */
    public URI uri() {
        return web.page();
    }

    /** The port it is served on. */
    public int port() {
        return web.port();
    }

    @Override
    public void close() {
        web.close();
    }
}
