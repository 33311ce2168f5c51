package io.github.pbxkit.examples.guard.rule;

import io.github.pbxkit.examples.guard.rule.Destination.Kind;
import io.github.pbxkit.examples.guard.rule.RuleBook.Outgoing;
import io.github.pbxkit.examples.guard.rule.RuleBook.Over;
import io.github.pbxkit.numbering.Verdict;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides about calls. This is the main path of the example; read it from top to bottom:
 *
 * <ol>
 *   <li>{@link #decide} looks at one outgoing call: every rule that is about it counts it, the first that applies decides;
 *   <li>a call that may go on is remembered until {@link #ended}, and its talk time counted from {@link #answered} on;
 *   <li>{@link #overdue}, asked every second, names calls in progress that have used up their minutes;
 *   <li>{@link #judge} looks at one incoming call, by the verdict on its number and the trunk it came by.
 * </ol>
 *
 * Time comes in with each call, so that years of records can be decided in seconds. Thread-safe; a decision takes
 * microseconds.
 */
public final class GuardEngine {
    private static final int MAX_ACTIVE = 100_000;

    private final RuleBook rules;
    private final KnownDirections known;
    /** By the rule itself: the rules do not change, and comparing them in full would cost more than counting. */
    private final Map<Outgoing, RuleCounters> counters = new IdentityHashMap<>();

    private final Map<String, ActiveCall> active = new LinkedHashMap<>();

    /**
     * @param rules what to decide by
     * @param known which directions were called before
     */
    public GuardEngine(RuleBook rules, KnownDirections known) {
        this.rules = rules;
        this.known = known;
        for (Outgoing rule : rules.outgoing()) {
            Over over = rule.over();
            if (over != null) {
                counters.put(rule, new RuleCounters(over));
            }
        }
    }

    /** The rules in use. */
    public RuleBook rules() {
        return rules;
    }

    /** Decides about a call to outside, and counts it. */
    public synchronized Decision decide(CallAttempt attempt, Destination destination) {
        if (destination.kind() == Kind.SHORT) {
            return decision(attempt, destination, Action.ALLOW, "", Reason.of("internal"), List.of());
        }
        ActiveCall call = new ActiveCall(attempt, destination);
        Outgoing decider = null;
        Reason reason = Reason.of("fine");
        for (Outgoing rule : rules.outgoing()) {
            if (isAbout(rule, attempt, destination)) {
                Reason broken = count(rule, call);
                if (broken != null && decider == null) {
                    decider = rule;
                    reason = broken;
                }
            }
        }
        Action action = decider == null ? Action.ALLOW : decider.action();
        List<String> cut = action == Action.CUT && decider != null ? inProgress(decider, call) : List.of();
        if (rules.isDryRun() || !action.isStopping()) {
            begin(call);
            if (rules.isDryRun() || action.isPassing()) {
                learn(call);
            }
        }
        return decision(attempt, destination, action, decider == null ? "" : decider.name(), reason, cut);
    }

    private Decision decision(
            CallAttempt attempt, Destination destination, Action action, String rule, Reason reason, List<String> cut) {
        return new Decision(attempt, destination, action, rule, reason, rules.isDryRun(), cut);
    }

    private boolean isAbout(Outgoing rule, CallAttempt attempt, Destination destination) {
        return (rule.to() == null || rule.to().fits(destination))
                && (rule.accounts().isEmpty()
                        || rule.accounts().stream()
                                .anyMatch(
                                        glob -> glob.matcher(attempt.account()).matches()))
                && (rule.hours() == null || rule.hours().contains(LocalTime.ofInstant(attempt.at(), rules.timeZone())))
                && (!rule.isFirstTime() || !known.knows(attempt.account(), destination.direction()));
    }

    /** Counts the call for a rule; why the rule applies, or null where it does not. */
    private @Nullable Reason count(Outgoing rule, ActiveCall call) {
        Over over = rule.over();
        RuleCounters all = counters.get(rule);
        if (over == null || all == null) {
            return rule.isFirstTime()
                    ? Reason.of("first-time", call.attempt.account(), call.destination.direction())
                    : Reason.of("rule", call.destination.label());
        }
        RuleCounters.Count count = all.of(over.per().key(call.attempt, call.destination));
        call.counted.add(new ActiveCall.Counted(rule, count));
        long now = call.attempt.at().toEpochMilli();
        if (over.calls() >= 0) {
            count.calls.add(now);
            if (count.calls.count(now, over.within().toMillis()) > over.calls()) {
                return Reason.of("calls", over.calls(), span(over), call.destination.label());
            }
        }
        if (over.concurrent() > 0 && count.active.size() >= over.concurrent()) {
            return Reason.of("concurrent", over.concurrent(), call.destination.label());
        }
        boolean talkedTooLong = over.minutes() > 0 && count.seconds(now) >= over.minutes() * 60L;
        return talkedTooLong ? Reason.of("minutes", over.minutes(), span(over), call.destination.label()) : null;
    }

    private static String span(Over over) {
        long minutes = over.within().toMinutes();
        if (minutes % 60 == 0 && minutes > 0) {
            return minutes / 60 + " h";
        }
        return minutes > 0 ? minutes + " min" : over.within().toSeconds() + " s";
    }

    private static List<String> inProgress(Outgoing rule, ActiveCall call) {
        return call.counted.stream()
                .filter(counted -> counted.rule().equals(rule))
                .flatMap(counted -> counted.count().active.stream())
                .filter(other -> other.attempt.account().equals(call.attempt.account()))
                .map(other -> other.attempt.callId())
                .toList();
    }

    /** A call that has no end would be counted for ever: the oldest of very many is taken for ended. */
    private void begin(ActiveCall call) {
        if (active.size() >= MAX_ACTIVE) {
            forget(active.remove(active.keySet().iterator().next()));
        }
        ActiveCall before = active.put(call.attempt.callId(), call);
        forget(before);
        call.counted.forEach(counted -> counted.count().active.add(call));
    }

    private static void forget(@Nullable ActiveCall call) {
        if (call != null) {
            call.counted.forEach(counted -> counted.count().active.remove(call));
        }
    }

    private void learn(ActiveCall call) {
        known.learn(call.attempt.account(), call.destination.direction());
    }

    /** The PIN that a call was asked for has been entered: only now is its direction one that the account has called. */
    public synchronized void proved(String callId) {
        ActiveCall call = active.get(callId);
        if (call != null) {
            learn(call);
        }
    }

    /** A call that was let go on has been answered; of any other call nothing is noted. */
    public synchronized void answered(String callId, Instant at) {
        ActiveCall call = active.get(callId);
        if (call != null && call.answered == 0) {
            call.answered = at.toEpochMilli();
        }
    }

    /** A call is over. */
    public synchronized void ended(String callId, Instant at) {
        ActiveCall call = active.remove(callId);
        if (call != null) {
            long now = at.toEpochMilli();
            long talked = call.talked(now);
            call.counted.forEach(counted -> {
                counted.count().active.remove(call);
                counted.count().talk.add(now, talked);
            });
        }
    }

    /**
     * After a lost connection: of the calls in progress only these are still there.
     *
     * @param at when they were asked for; calls that came later are not meant
     */
    public synchronized void onlyThese(Collection<String> callIds, Instant at) {
        List.copyOf(active.values()).stream()
                .map(call -> call.attempt)
                .filter(attempt -> !attempt.at().isAfter(at) && !callIds.contains(attempt.callId()))
                .forEach(attempt -> ended(attempt.callId(), at));
    }

    /** Calls in progress that have used up the minutes of a rule that cuts; each is named until it has ended. */
    public synchronized List<Decision> overdue(Instant at) {
        List<Decision> overdue = new ArrayList<>();
        long now = at.toEpochMilli();
        for (ActiveCall call : active.values()) {
            for (ActiveCall.Counted counted : call.counted) {
                Over over = counted.rule().over();
                if (over != null
                        && counted.rule().action() == Action.CUT
                        && over.minutes() > 0
                        && call.answered > 0
                        && counted.count().seconds(now) >= over.minutes() * 60L) {
                    overdue.add(decision(
                            call.attempt,
                            call.destination,
                            Action.CUT,
                            counted.rule().name(),
                            Reason.of("minutes", over.minutes(), span(over), call.destination.label()),
                            List.of(call.attempt.callId())));
                    break;
                }
            }
        }
        return overdue;
    }

    /** How many calls are in progress. */
    public synchronized int activeCalls() {
        return active.size();
    }

    /** Whether this call was let go on and is still in progress. */
    public synchronized boolean isActive(String callId) {
        return active.containsKey(callId);
    }

    /** Judges a call from outside by its number and the trunk that it came by. */
    public Decision judge(CallAttempt attempt, Destination caller, Verdict verdict) {
        RuleBook.Incoming incoming = rules.incoming();
        Action action = switch (verdict.kind()) {
            case UNALLOCATED -> incoming.unallocated();
            case LOOKALIKE -> incoming.lookalike();
            case BAD_LENGTH -> incoming.badLength();
            default -> Action.ALLOW;
        };
        Reason reason = new Reason("verdict", List.of(verdict.explanation()));
        boolean isForeignTrunk = incoming.foreignTrunks().stream()
                .anyMatch(glob -> glob.matcher(attempt.account()).matches());
        if (isForeignTrunk
                && isRussian(verdict)
                && incoming.russianOnForeignTrunk().compareTo(action) > 0) {
            action = incoming.russianOnForeignTrunk();
            reason = Reason.of("foreign-trunk", attempt.account());
        }
        String rule = action == Action.ALLOW ? "" : "incoming";
        return decision(attempt, caller, action, rule, reason, List.of());
    }

    private static boolean isRussian(Verdict verdict) {
        return verdict.kind() == Verdict.Kind.ALLOCATED || verdict.kind() == Verdict.Kind.UNALLOCATED;
    }
}
