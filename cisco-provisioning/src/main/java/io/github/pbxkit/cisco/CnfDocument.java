package io.github.pbxkit.cisco;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A phone's XML file that keeps every byte: its text, and the places of the elements in it.
 *
 * <p>An untouched document gives back the bytes it was read from, with byte order mark, line ends, comments, order and
 * spacing, whether it is well-formed or not. An edit makes a new document that differs in the edited place alone.
 * Nothing is ever fetched or expanded: a document type declaration and its entities stay text and are reported.
 *
 * <p>Immutable and thread-safe.
 *
 * <pre>{@code
 * CnfDocument phone = CnfDocument.read(Path.of("SEP001122334455.cnf.xml"));
 * phone.problems().forEach(System.out::println);
 * byte[] changed = phone.with("device/sipProfile/phoneLabel", "301").toBytes();
 * }</pre>
 */
public final class CnfDocument {
    private final CnfSource source;
    private final CnfLimits limits;
    private final @Nullable CnfElement root;
    private final List<Finding> problems;
    private final int elements;

    private CnfDocument(CnfSource source, CnfLimits limits) {
        this.source = source;
        this.limits = limits;
        CnfScanner scanner = new CnfScanner(source, limits);
        scanner.scan();
        this.root = scanner.root();
        this.problems = Collections.unmodifiableList(scanner.problems());
        this.elements = scanner.elements();
    }

    /**
     * Reads a file's bytes. Never fails on their content; see {@link #problems()}.
     *
     * @param bytes the file as it is; copied
     * @throws InputTooLargeException if there are more than {@link CnfLimits#DEFAULT_MAX_BYTES}
     */
    public static CnfDocument parse(byte[] bytes) {
        return parse(bytes, CnfLimits.defaults());
    }

    /**
     * Reads a file's bytes within given bounds. Never fails on their content; see {@link #problems()}.
     *
     * @param bytes the file as it is; copied
     * @param limits bounds on size, elements and depth
     * @throws InputTooLargeException if there are more bytes than allowed
     */
    public static CnfDocument parse(byte[] bytes, CnfLimits limits) {
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(limits, "limits");
        requireSize(bytes.length, limits, "the input");
        return new CnfDocument(CnfSource.decode(bytes), limits);
    }

    /**
     * Reads a file; a file beyond {@link CnfLimits#DEFAULT_MAX_BYTES} is refused before it is loaded.
     *
     * @throws InputTooLargeException if the file is too large
     * @throws UncheckedIOException if it cannot be read
     */
    public static CnfDocument read(Path file) {
        try {
            requireSize(Files.size(file), CnfLimits.defaults(), file.toString());
            return parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static void requireSize(long size, CnfLimits limits, String what) {
        if (size > limits.maxBytes()) {
            throw new InputTooLargeException(what + " has " + size + " bytes, more than the " + limits.maxBytes()
                    + " that are read; a phone's file has a few thousand");
        }
    }

    /** The file: for an unedited document exactly the bytes that were read. */
    public byte[] toBytes() {
        return source.encode();
    }

    /** The file as text, with a byte order mark if it has one. */
    public String text() {
        return source.text;
    }

    /** The encoding the bytes were read in: ISO-8859-1 where they fit neither the declared one nor UTF-8. */
    public Charset charset() {
        return source.charset;
    }

    /** What is wrong with the file as XML, in the order in which it was found; empty for a well-formed file. */
    public List<Finding> problems() {
        return problems;
    }

    /** The outermost element; empty only if the file has no tag at all. */
    public Optional<CnfElement> root() {
        return Optional.ofNullable(root);
    }

    @Nullable
    CnfElement rootOrNull() {
        return root;
    }

    CnfSource source() {
        return source;
    }

    /**
     * The first element that a path leads to.
     *
     * @param path names from the outside to the inside, {@code device/sipProfile/phoneLabel}; the outermost may be left
     *     out. {@code line[2]} is the second of several, {@code line[@button='2']} and {@code line[featureID='9']} choose
     *     by attribute or child, {@code *} is any name, {@code //line} begins anywhere
     * @throws IllegalArgumentException if that is no path, or names an attribute
     */
    public Optional<CnfElement> first(String path) {
        List<CnfElement> found = all(path);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /**
     * All elements that a path leads to, in their order.
     *
     * @param path as for {@link #first(String)}
     * @throws IllegalArgumentException if that is no path, or names an attribute
     */
    public List<CnfElement> all(String path) {
        CnfPath parsed = CnfPath.parse(Objects.requireNonNull(path, "path"));
        if (parsed.attribute() != null) {
            throw new IllegalArgumentException("path '" + path + "' names an attribute; value(path) reads it");
        }
        return find(parsed);
    }

    private List<CnfElement> find(CnfPath path) {
        return root == null ? List.of() : path.find(root);
    }

    /**
     * The value of the first element, or attribute, that a path leads to.
     *
     * @param path as for {@link #first(String)}, or with an attribute at the end: {@code line[1]/@button}
     * @return the text with references resolved; empty if there is no such element
     * @throws IllegalArgumentException if that is no path
     */
    public Optional<String> value(String path) {
        CnfPath parsed = CnfPath.parse(Objects.requireNonNull(path, "path"));
        for (CnfElement element : find(parsed)) {
            Optional<String> value =
                    parsed.attribute() == null ? Optional.of(element.value()) : element.attribute(parsed.attribute());
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /**
     * A document with one value set; everything else keeps its bytes. If the path leads to several elements the first is
     * set; if it leads to none, what is missing is added behind the last child of its parent.
     *
     * @param path as for {@link #value(String)}
     * @param value the new text; escaped here
     * @return this document if the value is the same already
     * @throws EditRefusedException if the element holds other elements, has a broken tag, or nothing can be added there
     * @throws IllegalArgumentException if that is no path, or the value has a character that XML cannot carry
     */
    public CnfDocument with(String path, String value) {
        Objects.requireNonNull(value, "value");
        return new CnfEdit(this).set(CnfPath.parse(Objects.requireNonNull(path, "path")), value);
    }

    /**
     * A document without the first element, or attribute, that a path leads to; a line left blank goes with it.
     *
     * @return this document if there is no such element
     * @throws EditRefusedException if the element has a broken tag, or is the outermost
     * @throws IllegalArgumentException if that is no path
     */
    public CnfDocument without(String path) {
        return new CnfEdit(this).remove(CnfPath.parse(Objects.requireNonNull(path, "path")));
    }

    /**
     * A document with elements added behind the last child of the first element that a path leads to, on lines of their
     * own and with the spacing of their neighbours.
     *
     * @param parentPath as for {@link #first(String)}
     * @param xml one or more well-formed elements
     * @throws EditRefusedException if there is no such parent, it has a broken tag, or the XML is not well-formed
     * @throws IllegalArgumentException if that is no path
     */
    public CnfDocument withAppended(String parentPath, String xml) {
        Objects.requireNonNull(xml, "xml");
        return new CnfEdit(this).append(CnfPath.parse(Objects.requireNonNull(parentPath, "parentPath")), xml);
    }

    /**
     * A document with elements added in front of the first element that a path leads to.
     *
     * @param path as for {@link #first(String)}
     * @param xml one or more well-formed elements
     * @throws EditRefusedException if there is no such element, it is the outermost, or the XML is not well-formed
     * @throws IllegalArgumentException if that is no path
     */
    public CnfDocument withInserted(String path, String xml) {
        Objects.requireNonNull(xml, "xml");
        return new CnfEdit(this).insertBefore(CnfPath.parse(Objects.requireNonNull(path, "path")), xml);
    }

    CnfDocument edited(String text) {
        return new CnfDocument(source.edited(text), limits);
    }

    /** Root, number of elements and encoding; never a value, as files hold passwords. */
    @Override
    public String toString() {
        return "CnfDocument[" + (root == null ? "no element" : root.name) + ", " + elements + " elements, "
                + source.charset + ", " + problems.size() + " problems]";
    }
}
