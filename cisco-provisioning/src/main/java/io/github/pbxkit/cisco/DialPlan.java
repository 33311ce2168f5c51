package io.github.pbxkit.cisco;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A phone's dial plan: when is a number complete, and what is sent.
 *
 * <p>In a pattern a digit, {@code #} or {@code \*} stands for itself, {@code .} for any digit, {@code *} for one or more
 * digits, and {@code ,} plays a second dial tone and matches nothing. A rule with timeout 0 sends at once, another one
 * waits that many seconds for further digits. The most specific rule counts, of equal ones the earlier.
 *
 * @param rules in the file's order
 */
public record DialPlan(List<Rule> rules) {
    /** How long phones wait where no rule matches. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(15);

    /** Copies the list. */
    public DialPlan {
        rules = List.copyOf(rules);
    }

    /**
     * One {@code TEMPLATE}.
     *
     * @param match the pattern as written
     * @param timeout how long to wait for further digits; zero sends at once
     * @param rewrite what is sent instead of what was dialled; empty sends what was dialled
     * @param line the file's line, 0 for a rule that was not read
     */
    public record Rule(String match, Duration timeout, Optional<String> rewrite, int line) {
        /** Refuses an empty pattern. */
        public Rule {
            if (match.isEmpty()) {
                throw new IllegalArgumentException("a rule needs a pattern");
            }
            Objects.requireNonNull(timeout, "timeout");
            Objects.requireNonNull(rewrite, "rewrite");
        }

        /** A rule that sends what was dialled. */
        public static Rule of(String match, Duration timeout) {
            return new Rule(match, timeout, Optional.empty(), 0);
        }
    }

    /**
     * What becomes of a dialled string.
     *
     * @param rule the rule that counts; empty where none matches
     * @param after how long after the last digit the call is sent
     * @param sent what is sent
     * @param secondDialTone true if a second dial tone is heard while dialling
     */
    public record Outcome(Optional<Rule> rule, Duration after, String sent, boolean secondDialTone) {}

    /**
     * Reads a dial plan; rules without a pattern are left out, as {@link ConfigCheck} reports them.
     *
     * @throws MalformedFileException if the outermost element is neither DIALTEMPLATE nor dialTemplate
     */
    public static DialPlan from(CnfDocument document) {
        CnfElement root = document.rootOrNull();
        if (root == null || DocumentKind.of(document) != DocumentKind.DIAL_PLAN) {
            throw new MalformedFileException("a dial plan begins with <DIALTEMPLATE>");
        }
        List<Rule> rules = new ArrayList<>();
        for (CnfElement child : root.rawChildren()) {
            String match = ListCheck.attribute(child, "match");
            if (child.name.equals("TEMPLATE") && !match.isEmpty()) {
                Integer seconds = ValueKind.number(ListCheck.attribute(child, "timeout"));
                String rewrite = ListCheck.attribute(child, "rewrite");
                rules.add(new Rule(
                        match,
                        Duration.ofSeconds(seconds == null || seconds < 0 ? 0 : seconds),
                        rewrite.isEmpty() ? Optional.empty() : Optional.of(rewrite),
                        child.line()));
            }
        }
        return new DialPlan(rules);
    }

    /** The file, UTF-8, one rule per line. */
    public byte[] toBytes() {
        StringBuilder out = new StringBuilder("<DIALTEMPLATE>\n");
        for (Rule rule : rules) {
            out.append("  <TEMPLATE MATCH=\"")
                    .append(CnfText.escapeAttribute(rule.match))
                    .append("\" Timeout=\"");
            out.append(rule.timeout.toSeconds()).append('"');
            rule.rewrite.ifPresent(rewrite -> out.append(" Rewrite=\"")
                    .append(CnfText.escapeAttribute(rewrite))
                    .append('"'));
            out.append("/>\n");
        }
        return out.append("</DIALTEMPLATE>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Dials digit by digit, as a user does, without a pause between digits: which rule counts, and when is it sent. A
     * rule of fixed length with timeout 0 sends as soon as it is complete and the most specific, whatever would have
     * followed. That is how published plans are meant; it was not verified on a phone.
     *
     * @param digits what is keyed in: {@code 0} to {@code 9}, {@code *}, {@code #}
     */
    public Outcome dial(String digits) {
        boolean tone = false;
        for (int length = 1; length <= digits.length(); length++) {
            String soFar = digits.substring(0, length);
            tone |= rules.stream().anyMatch(rule -> DialPattern.of(rule.match).playsToneAfter(soFar));
            Optional<Rule> best = best(soFar);
            if (best.filter(rule ->
                            rule.timeout.isZero() && DialPattern.of(rule.match).isFixed())
                    .isPresent()) {
                return outcome(best, soFar, tone);
            }
        }
        return outcome(best(digits), digits, tone);
    }

    private Outcome outcome(Optional<Rule> rule, String dialled, boolean tone) {
        Duration after = rule.map(Rule::timeout).orElse(DEFAULT_TIMEOUT);
        return new Outcome(
                rule,
                after,
                rule.map(found -> DialPattern.of(found.match).rewrite(found.rewrite.orElse(""), dialled))
                        .orElse(dialled),
                tone);
    }

    private Optional<Rule> best(String dialled) {
        Rule best = null;
        for (Rule rule : rules) {
            DialPattern pattern = DialPattern.of(rule.match);
            if (pattern.matches(dialled) && (best == null || pattern.isMoreSpecificThan(DialPattern.of(best.match)))) {
                best = rule;
            }
        }
        return Optional.ofNullable(best);
    }
}
