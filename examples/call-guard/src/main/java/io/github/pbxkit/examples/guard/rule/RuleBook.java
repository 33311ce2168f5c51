package io.github.pbxkit.examples.guard.rule;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules, as they stand in the file. {@link RuleBookReader} reads and checks them.
 *
 * @param timeZone of the hours in them
 * @param isDryRun decide, tell and count, but let every call go on
 * @param whenUnsure what happens when this program cannot judge: ALLOW (fail open) or BLOCK (fail closed)
 * @param outsidePrefix digits dialled to get a line outside, taken off before a number is looked at
 * @param pins what an account enters when it is challenged; {@code *} is everybody's
 * @param incoming how calls from outside are judged
 * @param outgoing rules for calls to outside, in order: the first that applies decides
 */
public record RuleBook(
        ZoneId timeZone,
        boolean isDryRun,
        Action whenUnsure,
        String outsidePrefix,
        Map<String, String> pins,
        Incoming incoming,
        List<Outgoing> outgoing) {
    /** Copies the collections. */
    public RuleBook {
        pins = Map.copyOf(pins);
        outgoing = List.copyOf(outgoing);
    }

    /** How many PINs there are is told, not which. */
    @Override
    public String toString() {
        return "RuleBook[" + outgoing.size() + " outgoing rules, dryRun=" + isDryRun + ", whenUnsure=" + whenUnsure
                + ", pins=" + pins.size() + "]";
    }

    /**
     * What an account has to enter.
     *
     * @return null if it has no PIN, so that a challenge cannot be met
     */
    public @Nullable String pin(String account) {
        String own = pins.get(account);
        return own == null ? pins.get("*") : own;
    }

    /**
     * How a calling number is judged.
     *
     * @param unallocated of a Russian number that nobody holds
     * @param lookalike of a foreign number that reads like a Russian one
     * @param badLength of a number with too few or too many digits
     * @param russianOnForeignTrunk of a Russian number that comes by a trunk where only foreign ones can
     * @param foreignTrunks names of these trunks
     */
    public record Incoming(
            Action unallocated,
            Action lookalike,
            Action badLength,
            Action russianOnForeignTrunk,
            List<Pattern> foreignTrunks) {
        /** Copies the list. */
        public Incoming {
            foreignTrunks = List.copyOf(foreignTrunks);
        }
    }

    /**
     * A rule for calls to outside. It applies when everything that it names is the case.
     *
     * @param name in decisions and reports
     * @param to which destinations; null for all
     * @param accounts which accounts; empty for all
     * @param hours at which time of day; null for always
     * @param isFirstTime only when this account never called this direction before
     * @param over only beyond this much; null for each call
     * @param action what to do then
     */
    public record Outgoing(
            String name,
            @Nullable Target to,
            List<Pattern> accounts,
            @Nullable Hours hours,
            boolean isFirstTime,
            @Nullable Over over,
            Action action) {
        /** Copies the list. */
        public Outgoing {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * Which destinations. All that is given must fit.
     *
     * @param prefixes digits of international numbers; empty for all
     * @param kinds kinds of the risk list; empty for all
     * @param countries calling codes; empty for all
     * @param minRisk level of the risk list, at least; 0 for all
     * @param international true for calls abroad only, false for calls inside the country only, null for both
     */
    public record Target(
            Set<String> prefixes,
            Set<String> kinds,
            Set<String> countries,
            int minRisk,
            @Nullable Boolean international) {
        /** Copies the sets. */
        public Target {
            prefixes = Set.copyOf(prefixes);
            kinds = Set.copyOf(kinds);
            countries = Set.copyOf(countries);
        }

        boolean fits(Destination destination) {
            return destination.riskLevel() >= minRisk
                    && (international == null || international == destination.isInternational())
                    && (kinds.isEmpty() || kinds.contains(destination.riskKind()))
                    && (countries.isEmpty() || countries.contains(destination.country()))
                    && (prefixes.isEmpty() || hasPrefix(destination));
        }

        private boolean hasPrefix(Destination destination) {
            String digits = destination.digits().orElse("");
            return prefixes.stream().anyMatch(digits::startsWith);
        }
    }

    /**
     * A time of day; goes over midnight when it ends before it begins.
     *
     * @param from first moment
     * @param to first moment after it
     */
    public record Hours(LocalTime from, LocalTime to) {
        boolean contains(LocalTime time) {
            return from.isBefore(to)
                    ? !time.isBefore(from) && time.isBefore(to)
                    : !time.isBefore(from) || time.isBefore(to);
        }

        @Override
        public String toString() {
            return from + "-" + to;
        }
    }

    /**
     * How much is too much. What is not limited is 0.
     *
     * @param calls attempts within the time; -1 for no limit
     * @param minutes of talk within the time
     * @param concurrent calls at once
     * @param within the time; zero where only {@code concurrent} is limited
     * @param per what is counted together
     */
    public record Over(int calls, int minutes, int concurrent, Duration within, Per per) {}

    /** What is counted together. */
    public enum Per {
        ACCOUNT,
        DIRECTION,
        ACCOUNT_DIRECTION;

        String key(CallAttempt attempt, Destination destination) {
            return switch (this) {
                case ACCOUNT -> attempt.account();
                case DIRECTION -> destination.direction();
                case ACCOUNT_DIRECTION -> attempt.account() + " " + destination.direction();
            };
        }
    }
}
