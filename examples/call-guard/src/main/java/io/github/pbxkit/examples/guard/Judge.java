package io.github.pbxkit.examples.guard;

import io.github.pbxkit.examples.guard.rule.CallAttempt;
import io.github.pbxkit.examples.guard.rule.Decision;
import io.github.pbxkit.examples.guard.rule.Destinations;
import io.github.pbxkit.examples.guard.rule.GuardEngine;
import io.github.pbxkit.examples.guard.rule.KnownDirections;
import io.github.pbxkit.examples.guard.rule.RuleBook;
import io.github.pbxkit.numbering.LiveRegistry;
import io.github.pbxkit.numbering.RiskDirections;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Rules, numbering plan and counters together: what both ways into the PBX ask. New rules begin with empty counters but
 * keep what was learnt about directions. Thread-safe.
 */
public final class Judge {
    private record Parts(GuardEngine engine, Destinations destinations) {}

    private final LiveRegistry registry;
    private final RiskDirections risks;
    private final KnownDirections known;
    private final Locale language;
    private volatile Parts parts;

    /** @param language of the labels of destinations */
    public Judge(LiveRegistry registry, RiskDirections risks, RuleBook rules, KnownDirections known, Locale language) {
        this.registry = registry;
        this.risks = risks;
        this.known = known;
        this.language = language;
        this.parts = parts(rules);
    }

    /** Takes other rules into use. */
    public void use(RuleBook rules) {
        parts = parts(rules);
    }

    private Parts parts(RuleBook rules) {
        return new Parts(
                new GuardEngine(rules, known),
                new Destinations(registry::current, risks, rules.outsidePrefix(), language));
    }

    /** The rules in use. */
    public RuleBook rules() {
        return parts.engine.rules();
    }

    /** Decides about one call, whichever way it goes. */
    public Decision decide(CallAttempt attempt) {
        Parts now = parts;
        if (attempt.way() == CallAttempt.Way.OUT) {
            return now.engine.decide(attempt, now.destinations.of(attempt.number()));
        }
        return now.engine.judge(
                attempt,
                now.destinations.of(attempt.number()),
                registry.current().verdict(attempt.number()));
    }

    /** See {@link GuardEngine#proved}. */
    public void proved(String callId) {
        parts.engine.proved(callId);
    }

    /** See {@link GuardEngine#answered}. */
    public void answered(String callId, Instant at) {
        parts.engine.answered(callId, at);
    }

    /** See {@link GuardEngine#ended}. */
    public void ended(String callId, Instant at) {
        parts.engine.ended(callId, at);
    }

    /** See {@link GuardEngine#onlyThese}. */
    public void onlyThese(Collection<String> callIds, Instant at) {
        parts.engine.onlyThese(callIds, at);
    }

    /** See {@link GuardEngine#overdue}. */
    public List<Decision> overdue(Instant at) {
        return parts.engine.overdue(at);
    }

    /** See {@link GuardEngine#activeCalls}. */
    public int activeCalls() {
        return parts.engine.activeCalls();
    }

    /** See {@link GuardEngine#isActive}. */
    public boolean isActive(String callId) {
        return parts.engine.isActive(callId);
    }
}
