package io.github.pbxkit.cisco;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element of a {@link CnfDocument}: its name, its place in the text, its attributes and children. Immutable and
 * thread-safe.
 */
public final class CnfElement {
    /** An attribute by its places in the text; the value is what stands between the quotes. */
    record Attribute(String name, int nameStart, int valueStart, int valueEnd) {}

    final CnfSource source;
    final String name;
    final @Nullable CnfElement parent;
    /** Offset of the opening {@code <}. */
    final int start;
    /** Offset behind the start tag. */
    int openEnd;
    /** Offset of the end tag; equal to openEnd where the element closes itself. */
    int closeStart;
    /** Offset behind the end tag. */
    int end;

    boolean selfClosed;
    /** False where the start tag lacks its end, or the end tag is missing or that of something else. */
    boolean intact = true;

    private List<CnfElement> children = Collections.emptyList();
    private List<Attribute> attributes = Collections.emptyList();

    CnfElement(CnfSource source, String name, @Nullable CnfElement parent, int start) {
        this.source = source;
        this.name = name;
        this.parent = parent;
        this.start = start;
    }

    void add(CnfElement child) {
        if (children.isEmpty()) {
            children = new ArrayList<>();
        }
        children.add(child);
    }

    void add(Attribute attribute) {
        if (attributes.isEmpty()) {
            attributes = new ArrayList<>(2);
        }
        attributes.add(attribute);
    }

    /** Name as written, with its prefix if it has one. */
    public String name() {
        return name;
    }

    /** The element around this one; empty at the root. */
    public Optional<CnfElement> parent() {
        return Optional.ofNullable(parent);
    }

    /** The elements inside, in their order. */
    public List<CnfElement> children() {
        return Collections.unmodifiableList(children);
    }

    /** The children without a wrapper; not to be changed. */
    List<CnfElement> rawChildren() {
        return children;
    }

    List<Attribute> rawAttributes() {
        return attributes;
    }

    /** The first child of that name. */
    public Optional<CnfElement> child(String childName) {
        Objects.requireNonNull(childName, "childName");
        return Optional.ofNullable(find(childName));
    }

    @Nullable
    CnfElement find(String childName) {
        for (CnfElement child : children) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return null;
    }

    /** True if there are no elements inside, so that {@link #value()} is all there is. */
    public boolean isLeaf() {
        return children.isEmpty();
    }

    /**
     * The text inside, with references resolved and comments left out; blanks stay as they are. Empty for an element
     * with children.
     */
    public String value() {
        if (!children.isEmpty() || closeStart <= openEnd) {
            return "";
        }
        return CnfText.decode(source.text, openEnd, closeStart);
    }

    /** The attribute's value with references resolved. */
    public Optional<String> attribute(String attributeName) {
        Attribute found = findAttribute(Objects.requireNonNull(attributeName, "attributeName"));
        return found == null
                ? Optional.empty()
                : Optional.of(CnfText.decode(source.text, found.valueStart, found.valueEnd));
    }

    @Nullable
    Attribute findAttribute(String attributeName) {
        for (Attribute attribute : attributes) {
            if (attribute.name.equals(attributeName)) {
                return attribute;
            }
        }
        return null;
    }

    /** All attributes by name as written, in their order; of a doubled one the first. */
    public Map<String, String> attributes() {
        Map<String, String> result = new LinkedHashMap<>();
        for (Attribute attribute : attributes) {
            result.putIfAbsent(attribute.name, CnfText.decode(source.text, attribute.valueStart, attribute.valueEnd));
        }
        return Collections.unmodifiableMap(result);
    }

    /**
     * Where this element is, such as {@code device/sipProfile/sipLines/line[2]/name}; a number, from 1, stands where
     * several siblings have the name.
     */
    public String path() {
        StringBuilder out = new StringBuilder();
        appendPath(out);
        return out.toString();
    }

    private void appendPath(StringBuilder out) {
        if (parent == null) {
            out.append(name);
            return;
        }
        parent.appendPath(out);
        out.append('/').append(name);
        int index = 0;
        int same = 0;
        for (CnfElement sibling : parent.children) {
            if (sibling.name.equals(name)) {
                same++;
                index = sibling == this ? same : index;
            }
        }
        if (same > 1) {
            out.append('[').append(index).append(']');
        }
    }

    /** Line of the start tag, 1 for the first. */
    public int line() {
        return source.line(start);
    }

    /** Column of the start tag in characters, 1 for the first. */
    public int column() {
        return source.column(start);
    }

    /** Offset of the first character of the value that is not blank; of the start tag where there is no value. */
    int valueOffset() {
        for (int i = openEnd; i < closeStart; i++) {
            if (!CnfText.isBlank(source.text.charAt(i))) {
                return i;
            }
        }
        return start;
    }

    @Override
    public String toString() {
        return path() + " (line " + line() + ")";
    }
}
