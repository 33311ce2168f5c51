package io.github.pbxkit.cisco;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes to a document's text in one place. */
final class CnfEdit {
    private final CnfDocument document;
    private final String text;

    CnfEdit(CnfDocument document) {
        this.document = document;
        this.text = document.text();
    }

    CnfDocument set(CnfPath path, String value) {
        List<CnfElement> found = find(path);
        if (found.isEmpty()) {
            return create(path, value);
        }
        CnfElement element = found.get(0);
        return path.attribute() == null ? setValue(element, value) : setAttribute(element, path.attribute(), value);
    }

    private List<CnfElement> find(CnfPath path) {
        CnfElement root = document.rootOrNull();
        return root == null ? List.of() : path.find(root);
    }

    private CnfDocument setValue(CnfElement element, String value) {
        String escaped = document.source().encodable(CnfText.escapeText(value));
        if (!element.isLeaf()) {
            throw refused(element, "it holds other elements, so it has no value of its own");
        }
        if (element.value().equals(value)) {
            return document;
        }
        if (element.selfClosed) {
            return openUp(element, escaped);
        }
        requireIntact(element);
        return splice(element.openEnd, element.closeStart, escaped);
    }

    private CnfDocument openUp(CnfElement element, String inside) {
        int slash = element.openEnd - 2;
        int tagEnd = slash;
        while (CnfText.isBlank(text.charAt(tagEnd - 1))) {
            tagEnd--;
        }
        return splice(tagEnd, element.openEnd, ">" + inside + "</" + element.name + ">");
    }

    private CnfDocument setAttribute(CnfElement element, String name, String value) {
        String escaped = document.source().encodable(CnfText.escapeAttribute(value));
        CnfElement.Attribute attribute = element.findAttribute(name);
        if (attribute == null) {
            int at = element.start + 1 + element.name.length();
            for (CnfElement.Attribute other : element.rawAttributes()) {
                at = Math.max(at, other.valueEnd() + 1);
            }
            return checked(splice(at, at, " " + name + "=\"" + escaped + "\""), element);
        }
        if (element.attribute(name).orElse("").equals(value)) {
            return document;
        }
        return checked(splice(attribute.valueStart(), attribute.valueEnd(), escaped), element);
    }

    // ---- adding

    private CnfDocument create(CnfPath path, String value) {
        CnfElement root = document.rootOrNull();
        if (root == null || path.anywhere()) {
            throw new EditRefusedException("nothing at '" + path.text() + "', and no place to add it");
        }
        int next = path.startsAtRoot(root) ? 1 : 0;
        if (next == 1 && !path.steps().get(0).matches(root)) {
            throw new EditRefusedException(
                    "nothing at '" + path.text() + "': the file's outermost element is <" + root.name + ">");
        }
        CnfElement parent = root;
        CnfElement deeper = child(parent, path, next);
        while (deeper != null) {
            parent = deeper;
            next++;
            deeper = child(parent, path, next);
        }
        if (next == path.steps().size()) {
            return setAttribute(parent, String.valueOf(path.attribute()), value);
        }
        return appendTo(parent, fragment(path, next, parent, value));
    }

    private static @Nullable CnfElement child(CnfElement parent, CnfPath path, int step) {
        if (step >= path.steps().size()) {
            return null;
        }
        CnfPath.Step wanted = path.steps().get(step);
        int seen = 0;
        for (CnfElement child : parent.rawChildren()) {
            if (wanted.matches(child) && (++seen == wanted.index() || wanted.index() == 0)) {
                return child;
            }
        }
        return null;
    }

    /** The missing elements, one in the other, with the attribute or child by which the path chooses them. */
    private String fragment(CnfPath path, int from, CnfElement parent, String value) {
        StringBuilder head = new StringBuilder();
        StringBuilder tail = new StringBuilder();
        for (int i = from; i < path.steps().size(); i++) {
            CnfPath.Step step = path.steps().get(i);
            requireCreatable(path, step, i == from ? parent : null);
            boolean last = i == path.steps().size() - 1;
            head.append('<').append(step.name());
            if (step.key() != null && step.key().startsWith("@")) {
                head.append(attribute(step.key().substring(1), step.value()));
            }
            if (last && path.attribute() != null) {
                head.append(attribute(path.attribute(), value));
            }
            head.append('>');
            if (step.key() != null && !step.key().startsWith("@")) {
                head.append('<').append(step.key()).append('>');
                head.append(CnfText.escapeText(String.valueOf(step.value())));
                head.append("</").append(step.key()).append('>');
            }
            tail.insert(0, "</" + step.name() + ">");
        }
        return head + (path.attribute() == null ? CnfText.escapeText(value) : "") + tail;
    }

    private static String attribute(String name, @Nullable String value) {
        return " " + name + "=\"" + CnfText.escapeAttribute(String.valueOf(value)) + "\"";
    }

    private static void requireCreatable(CnfPath path, CnfPath.Step step, @Nullable CnfElement parent) {
        int existing = 0;
        if (parent != null) {
            for (CnfElement child : parent.rawChildren()) {
                existing += child.name.equals(step.name()) ? 1 : 0;
            }
        }
        if (step.name().equals("*") || (step.index() != 0 && step.index() != existing + 1)) {
            throw new EditRefusedException("nothing at '" + path.text() + "', and '" + step.name()
                    + (step.index() == 0 ? "" : "[" + step.index() + "]") + "' does not say what to add");
        }
    }

    CnfDocument append(CnfPath parentPath, String xml) {
        List<CnfElement> found = find(parentPath);
        if (found.isEmpty()) {
            throw new EditRefusedException("nothing at '" + parentPath.text() + "' to append to");
        }
        return appendTo(found.get(0), xml);
    }

    private CnfDocument appendTo(CnfElement parent, String xml) {
        String fragment = document.source().encodable(xml);
        if (parent.selfClosed) {
            return checked(openUp(parent, fragment), parent);
        }
        requireIntact(parent);
        if (parent.isLeaf()) {
            if (!parent.value().isBlank()) {
                throw refused(parent, "it holds a value, so no element can be added to it");
            }
            int at = parent.value().isEmpty() ? parent.openEnd : endOfLastLine(parent);
            return checked(splice(at, at, fragment), parent);
        }
        CnfElement last = parent.rawChildren().get(parent.rawChildren().size() - 1);
        return checked(splice(last.end, last.end, blanksBefore(last) + fragment), parent);
    }

    /** In an element that holds only blanks: in front of the blanks that indent its end tag. */
    private int endOfLastLine(CnfElement parent) {
        int at = parent.closeStart;
        while (at > parent.openEnd && text.charAt(at - 1) != '\n') {
            at--;
        }
        return at == parent.openEnd ? at : text.charAt(at - 1) == '\n' ? at : parent.openEnd;
    }

    CnfDocument insertBefore(CnfPath path, String xml) {
        List<CnfElement> found = find(path);
        if (found.isEmpty()) {
            throw new EditRefusedException("nothing at '" + path.text() + "' to insert in front of");
        }
        CnfElement element = found.get(0);
        if (element.parent == null) {
            throw refused(element, "a file has one outermost element");
        }
        String fragment = document.source().encodable(xml);
        return checked(splice(element.start, element.start, fragment + blanksBefore(element)), element);
    }

    /** The blanks between an element and what stands in front of it: its line end and indentation, never two of them. */
    private String blanksBefore(CnfElement element) {
        int from = element.start;
        while (from > 0 && CnfText.isBlank(text.charAt(from - 1))) {
            from--;
        }
        String blanks = text.substring(from, element.start);
        int lastLine = blanks.lastIndexOf('\n');
        if (lastLine < 0) {
            return "";
        }
        boolean crLf = lastLine > 0 && blanks.charAt(lastLine - 1) == '\r';
        return blanks.substring(crLf ? lastLine - 1 : lastLine);
    }

    // ---- removing

    CnfDocument remove(CnfPath path) {
        List<CnfElement> found = find(path);
        if (found.isEmpty()) {
            return document;
        }
        CnfElement element = found.get(0);
        return path.attribute() == null ? removeElement(element) : removeAttribute(element, path.attribute());
    }

    private CnfDocument removeElement(CnfElement element) {
        if (element.parent == null) {
            throw refused(element, "it is the outermost element");
        }
        requireIntact(element);
        int from = element.start;
        while (from > 0 && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '\t')) {
            from--;
        }
        int to = element.end;
        while (to < text.length() && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) {
            to++;
        }
        boolean ownLine = from > 0
                && text.charAt(from - 1) == '\n'
                && to < text.length()
                && (text.charAt(to) == '\n' || text.startsWith("\r\n", to));
        return ownLine ? splice(from, text.indexOf('\n', to) + 1, "") : splice(element.start, element.end, "");
    }

    private CnfDocument removeAttribute(CnfElement element, String name) {
        CnfElement.Attribute attribute = element.findAttribute(name);
        if (attribute == null) {
            return document;
        }
        int from = attribute.nameStart();
        while (CnfText.isBlank(text.charAt(from - 1))) {
            from--;
        }
        return checked(splice(from, attribute.valueEnd() + 1, ""), element);
    }

    // ---- the text itself

    private CnfDocument splice(int from, int to, String with) {
        return document.edited(text.substring(0, from) + with + text.substring(to));
    }

    private CnfDocument checked(CnfDocument edited, CnfElement where) {
        if (edited.problems().size() > document.problems().size()) {
            Finding first = edited.problems().stream()
                    .filter(problem -> !document.problems().contains(problem))
                    .findFirst()
                    .orElse(edited.problems().get(0));
            throw refused(where, "the result would not be well-formed: " + first.message());
        }
        return edited;
    }

    private static void requireIntact(CnfElement element) {
        if (!element.intact) {
            throw refused(element, "its start or end tag is broken; repair that first");
        }
    }

    private static EditRefusedException refused(CnfElement element, String why) {
        return new EditRefusedException("cannot edit " + element.path() + " in line " + element.line() + ": " + why);
    }
}
