package io.github.pbxkit.cisco;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Dial plans, ring lists and lists of images. */
final class ListCheck {
    private static final int MAX_DIAL_PLAN = 8191;
    private static final int MAX_ENTRIES = 50;
    private static final int MAX_RING_NAME = 25;

    private ListCheck() {}

    static void dialPlan(CheckRun run, CnfElement root) {
        int size = run.document.toBytes().length;
        if (size > MAX_DIAL_PLAN) {
            run.element(
                    Rule.DIALPLAN_TOO_LONG,
                    root,
                    "the dial plan has " + size + " bytes",
                    "78xx and 88xx phones read at most " + MAX_DIAL_PLAN);
        }
        Map<String, CnfElement> patterns = new HashMap<>();
        String last = "";
        for (CnfElement child : root.rawChildren()) {
            if (child.name.equalsIgnoreCase("TEMPLATE")) {
                template(run, child, patterns);
                last = attribute(child, "match");
            }
        }
        if (!last.equals("*") && !last.equals(">")) {
            run.element(
                    Rule.DIALPLAN_NO_CATCHALL,
                    root,
                    patterns.isEmpty() ? "the dial plan has no rule" : "the last rule is '" + last + "'",
                    "end with <TEMPLATE MATCH=\"*\" Timeout=\"5\"/>");
        }
    }

    private static void template(CheckRun run, CnfElement rule, Map<String, CnfElement> patterns) {
        if (!rule.name.equals("TEMPLATE")) {
            run.element(Rule.DIALPLAN_CASE, rule, "<" + rule.name + "> is not looked for", "write <TEMPLATE>");
        }
        String match = attribute(rule, "match");
        if (match.isEmpty()) {
            run.element(Rule.DIALPLAN_PATTERN, rule, "a rule without a pattern", "add MATCH=\"...\"");
            return;
        }
        String timeout = attribute(rule, "timeout");
        if (!timeout.isEmpty() && ValueKind.number(timeout) == null) {
            run.element(Rule.DIALPLAN_PATTERN, rule, "the timeout '" + timeout + "' is no number", "write seconds");
        }
        CnfElement earlier = patterns.putIfAbsent(match, rule);
        if (earlier != null) {
            run.element(
                    Rule.DIALPLAN_PATTERN,
                    rule,
                    "the pattern '" + match + "' stands in line " + earlier.line() + " already",
                    "remove one of them");
        }
    }

    /** Attribute names of dial plans come in all cases; phones do not mind. */
    static String attribute(CnfElement element, String name) {
        for (CnfElement.Attribute attribute : element.rawAttributes()) {
            if (attribute.name().equalsIgnoreCase(name)) {
                return element.attribute(attribute.name()).orElse("");
            }
        }
        return "";
    }

    static void ringList(CheckRun run, CnfElement root) {
        int rings = 0;
        for (CnfElement ring : root.rawChildren()) {
            if (ring.name.equals("Ring")) {
                if (++rings == MAX_ENTRIES + 1) {
                    run.element(Rule.RINGLIST_LIMIT, ring, "more than 50 rings", "phones show the first 50");
                }
                ring(run, ring);
            }
        }
    }

    private static void ring(CheckRun run, CnfElement ring) {
        for (String name : new String[] {"DisplayName", "FileName"}) {
            CnfElement element = ring.find(name);
            String value = element == null ? "" : element.value().strip();
            if (value.isEmpty()) {
                run.element(Rule.RINGLIST_LIMIT, ring, "a ring without " + name, "add <" + name + ">");
            } else if (element != null && value.length() > MAX_RING_NAME) {
                run.value(
                        Rule.RINGLIST_LIMIT,
                        element,
                        name + " has " + value.length() + " characters",
                        "at most " + MAX_RING_NAME);
            }
        }
        CnfElement file = ring.find("FileName");
        String name = file == null ? "" : file.value().strip().toLowerCase(Locale.ROOT);
        if (file != null && !name.isEmpty() && !name.endsWith(".raw") && !name.endsWith(".rwb")) {
            run.value(Rule.RINGLIST_LIMIT, file, "the file is neither .raw nor .rwb", "phones play nothing else");
        }
    }

    static void imageList(CheckRun run, CnfElement root) {
        int images = 0;
        for (CnfElement image : root.rawChildren()) {
            if (image.name.equals("ImageItem") && ++images == MAX_ENTRIES + 1) {
                run.element(Rule.IMAGELIST_LIMIT, image, "more than 50 images", "phones show the first 50");
            }
        }
    }
}
