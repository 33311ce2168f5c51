package io.github.pbxkit.cisco;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path such as {@code device/sipProfile/sipLines/line[2]/name} or {@code line[@button='3']/@lineIndex}.
 *
 * @param steps elements from the outside to the inside
 * @param attribute attribute of the last element; null where the element itself is meant
 * @param anywhere true for a path that begins with two slashes
 * @param text as it was written
 */
record CnfPath(List<Step> steps, @Nullable String attribute, boolean anywhere, String text) {

    /**
     * One step.
     *
     * @param name name of the element; {@code *} for any
     * @param index which of several, from 1; 0 where not said
     * @param key attribute (with {@code @}) or child that has to have the value; null where not said
     * @param value that value
     */
    record Step(
            String name,
            int index,
            @Nullable String key,
            @Nullable String value) {
        boolean matches(CnfElement element) {
            if (!name.equals("*") && !name.equals(element.name)) {
                return false;
            }
            if (key == null) {
                return true;
            }
            String actual = key.startsWith("@")
                    ? element.attribute(key.substring(1)).orElse(null)
                    : element.child(key).map(CnfElement::value).orElse(null);
            return actual != null && actual.equals(value);
        }
    }

    static CnfPath parse(String text) {
        boolean anywhere = text.startsWith("//");
        String rest = anywhere ? text.substring(2) : text.startsWith("/") ? text.substring(1) : text;
        List<Step> steps = new ArrayList<>();
        String attribute = null;
        for (String part : split(rest, text)) {
            if (attribute != null) {
                throw malformed(text, "an attribute has to come last");
            }
            if (part.startsWith("@")) {
                attribute = part.substring(1);
            } else {
                steps.add(step(part, text));
            }
        }
        if (steps.isEmpty() || (attribute != null && attribute.isEmpty())) {
            throw malformed(text, "it names no element");
        }
        return new CnfPath(List.copyOf(steps), attribute, anywhere, text);
    }

    private static List<String> split(String rest, String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int bracket = 0;
        for (int i = 0; i <= rest.length(); i++) {
            char c = i < rest.length() ? rest.charAt(i) : '/';
            if (c == '[') {
                bracket++;
            } else if (c == ']') {
                bracket--;
            } else if (c == '/' && (bracket == 0 || i == rest.length())) {
                if (i == from || bracket != 0) {
                    throw malformed(text, bracket != 0 ? "a bracket is not closed" : "a step is empty");
                }
                parts.add(rest.substring(from, i));
                from = i + 1;
            }
        }
        return parts;
    }

    private static Step step(String part, String text) {
        int bracket = part.indexOf('[');
        String name = bracket < 0 ? part : part.substring(0, bracket);
        if (!name.equals("*") && !isName(name)) {
            throw malformed(text, "'" + name + "' is no element name");
        }
        if (bracket < 0) {
            return new Step(name, 0, null, null);
        }
        if (!part.endsWith("]")) {
            throw malformed(text, "a bracket is not closed");
        }
        return predicate(name, part.substring(bracket + 1, part.length() - 1), text);
    }

    private static boolean isName(String name) {
        if (name.isEmpty() || !CnfText.isNameStart(name.charAt(0))) {
            return false;
        }
        return name.chars().allMatch(c -> CnfText.isNamePart((char) c));
    }

    private static Step predicate(String name, String inside, String text) {
        int equals = inside.indexOf('=');
        if (equals > 0) {
            return new Step(name, 0, inside.substring(0, equals).strip(), unquote(inside.substring(equals + 1)));
        }
        try {
            int index = Integer.parseInt(inside.strip());
            if (index >= 1) {
                return new Step(name, index, null, null);
            }
        } catch (NumberFormatException e) {
            // told below, with the path
        }
        throw malformed(text, "[" + inside + "] is neither a number from 1 nor name=value");
    }

    private static String unquote(String value) {
        String bare = value.strip();
        boolean quoted = bare.length() >= 2
                && (bare.charAt(0) == '\'' || bare.charAt(0) == '"')
                && bare.charAt(bare.length() - 1) == bare.charAt(0);
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }

    private static IllegalArgumentException malformed(String text, String why) {
        return new IllegalArgumentException(
                "path '" + text + "': " + why + "; expected something like device/sipProfile/sipLines/line[2]/name");
    }

    /** The elements that this path leads to, in document order. */
    List<CnfElement> find(CnfElement root) {
        List<CnfElement> found = new ArrayList<>();
        if (anywhere) {
            descend(root, found);
        } else {
            found.addAll(follow(root, startsAtRoot(root) ? 1 : 0));
        }
        return found;
    }

    /** A path may begin with the root element or, where that has another name, inside it. */
    boolean startsAtRoot(CnfElement root) {
        return text.startsWith("/") || steps.get(0).matches(root);
    }

    private List<CnfElement> follow(CnfElement root, int from) {
        if (from == 1 && !steps.get(0).matches(root)) {
            return List.of();
        }
        List<CnfElement> current = List.of(root);
        for (int i = from; i < steps.size() && !current.isEmpty(); i++) {
            current = step(current, steps.get(i));
        }
        return current;
    }

    private static List<CnfElement> step(List<CnfElement> parents, Step step) {
        List<CnfElement> next = new ArrayList<>();
        for (CnfElement parent : parents) {
            int seen = 0;
            for (CnfElement child : parent.rawChildren()) {
                if (step.matches(child) && (++seen == step.index || step.index == 0)) {
                    next.add(child);
                }
            }
        }
        return next;
    }

    private static boolean isChosen(CnfElement element, Step step) {
        if (!step.matches(element)) {
            return false;
        }
        return step.index == 0
                || (element.parent == null
                        ? step.index == 1
                        : step(List.of(element.parent), step).contains(element));
    }

    private void descend(CnfElement root, List<CnfElement> found) {
        List<CnfElement> pending = new ArrayList<>(List.of(root));
        while (!pending.isEmpty()) {
            CnfElement element = pending.remove(pending.size() - 1);
            if (isChosen(element, steps.get(0))) {
                found.addAll(follow(element, 1));
            }
            for (int i = element.rawChildren().size() - 1; i >= 0; i--) {
                pending.add(element.rawChildren().get(i));
            }
        }
    }
}
