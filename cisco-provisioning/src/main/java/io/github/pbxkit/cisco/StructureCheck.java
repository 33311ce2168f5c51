package io.github.pbxkit.cisco;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks a file and the catalogue side by side: unknown, doubled and misplaced elements, and values of wrong kinds. */
final class StructureCheck {
    /** Elements that come several times by design. */
    private static final Set<String> REPEATABLE =
            Set.of("line", "phoneService", "member", "addOnModule", "ntp", "capf", "capf6", "callManager", "codec");

    private final CheckRun run;

    private StructureCheck(CheckRun run) {
        this.run = run;
    }

    static void check(CheckRun run, CnfElement root) {
        new StructureCheck(run).children(root, ElementCatalogue.device());
    }

    private void children(CnfElement parent, ElementCatalogue.Place place) {
        List<CnfElement> children = parent.rawChildren();
        Map<String, CnfElement> seen = new HashMap<>(children.size() * 2);
        for (CnfElement child : children) {
            CnfElement earlier = seen.putIfAbsent(child.name, child);
            if (earlier != null && !REPEATABLE.contains(child.name)) {
                run.element(
                        Rule.ELEMENT_DUPLICATE,
                        child,
                        "<" + child.name + "> stands in line " + earlier.line() + " already",
                        "remove one of them");
            }
            element(child, place);
        }
    }

    private void element(CnfElement element, ElementCatalogue.Place parent) {
        attributes(element);
        ElementCatalogue.Place place = parent.child(element.name);
        if (place == null) {
            // XMLDefault has the servers without a devicePool around them.
            if (!(element.name.equals("callManagerGroup") && element.parent != null && element.parent.parent == null)) {
                unknown(element, parent);
            }
            return;
        }
        if (element.isLeaf()) {
            value(element, place.kind);
        } else if (place.holdsElements()) {
            children(element, place);
        }
    }

    private void attributes(CnfElement element) {
        for (CnfElement.Attribute attribute : element.rawAttributes()) {
            String name = attribute.name();
            for (String known : List.of("button", "lineIndex", "useHTTPS", "priority")) {
                if (name.equalsIgnoreCase(known) && !name.equals(known)) {
                    run.attribute(Rule.ATTRIBUTE_CASE, element, attribute, "attribute " + name, "write it as " + known);
                }
            }
        }
    }

    private void unknown(CnfElement element, ElementCatalogue.Place parent) {
        List<String> places = ElementCatalogue.placesOf(element.name);
        if (!places.isEmpty()) {
            run.element(
                    Rule.ELEMENT_MISPLACED,
                    element,
                    "<" + element.name + "> is not looked for inside <"
                            + (element.parent == null ? "" : element.parent.name) + ">",
                    "move it to " + String.join(" or ", places));
            return;
        }
        String nearest = Spelling.nearest(element.name, parent.names());
        if (nearest == null) {
            nearest = Spelling.nearest(element.name, ElementCatalogue.allNames());
        }
        run.element(
                Rule.ELEMENT_UNKNOWN,
                element,
                "<" + element.name + "> is neither documented nor seen in working files",
                nearest == null ? "phones ignore it" : "perhaps <" + nearest + "> was meant");
    }

    private void value(CnfElement element, ValueKind kind) {
        String raw = element.value();
        String value = raw.strip();
        if (Placeholders.isPlaceholder(value)) {
            run.value(
                    Rule.XML_PLACEHOLDER,
                    element,
                    "<" + element.name + "> still holds the placeholder " + value,
                    "fill in the value");
            return;
        }
        if (raw.length() != value.length() && !value.isEmpty()) {
            run.value(
                    Rule.VALUE_BLANK_PADDING,
                    element,
                    "blanks around the value of <" + element.name + ">",
                    "remove them");
        }
        kind(element, value, kind);
    }

    private void kind(CnfElement element, String value, ValueKind kind) {
        String expected = kind.mismatch(value);
        if (expected != null) {
            run.value(Rule.VALUE_TYPE, element, "<" + element.name + "> is '" + value + "'", "write " + expected);
            return;
        }
        String range = kind.outOfRange(value);
        if (range != null) {
            run.value(Rule.VALUE_RANGE, element, "<" + element.name + "> is " + value, "documented is " + range);
        }
        if (kind.type() == ValueKind.Type.HOST && value.length() > 50) {
            run.value(
                    Rule.HOST_TOO_LONG,
                    element,
                    "the host name in <" + element.name + "> has " + value.length() + " characters",
                    "the documents allow 50");
        }
        if (kind.type() == ValueKind.Type.URL && value.length() > 255) {
            run.value(
                    Rule.URL_TOO_LONG,
                    element,
                    "the address in <" + element.name + "> has " + value.length() + " characters",
                    "the documents allow 255");
        }
    }
}
