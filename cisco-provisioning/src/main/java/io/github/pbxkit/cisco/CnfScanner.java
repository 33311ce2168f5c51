package io.github.pbxkit.cisco;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads text into elements with their places ({@link CnfTree} puts them into one another), and goes on behind an error wherever it can be told what was meant, so
 * that one missing character does not hide the next one.
 */
final class CnfScanner {
    /** Real elements have at most three. */
    private static final int MAX_ATTRIBUTES = 64;

    private final CnfSource source;
    private final String text;
    private final CnfLimits limits;
    private final CnfTree tree;
    private int elements;
    private int pos;
    private boolean strayTextReported;

    CnfScanner(CnfSource source, CnfLimits limits) {
        this.source = source;
        this.text = source.text;
        this.limits = limits;
        this.tree = new CnfTree(source);
    }

    @Nullable
    CnfElement root() {
        return tree.root();
    }

    List<Finding> problems() {
        return tree.problems();
    }

    int elements() {
        return elements;
    }

    void scan() {
        pos = source.hasByteOrderMark() ? 1 : 0;
        encoding();
        while (pos < text.length()) {
            int next = text.indexOf('<', pos);
            int until = next < 0 ? text.length() : next;
            textRun(pos, until);
            pos = until;
            if (next >= 0) {
                markup();
            }
        }
        tree.endOfText(pos);
    }

    private void encoding() {
        if (!source.hasDeclaredEncoding()) {
            problem(
                    Rule.XML_ENCODING,
                    pos,
                    "the bytes are not " + source.declaredOrDefault() + "; read as " + source.charset.name(),
                    "save the file in the encoding that its first line names; UTF-8 where it names none");
        }
    }

    private void markup() {
        char next = charAt(pos + 1);
        if (next == '/') {
            endTag();
        } else if (CnfText.isNameStart(next)) {
            startTag();
        } else if (next == '!') {
            declaration();
        } else if (next == '?') {
            instruction();
        } else {
            syntax(pos, "'<' that begins no tag", "write &lt; where the character itself is meant");
            pos++;
        }
    }

    private char charAt(int offset) {
        return offset < text.length() ? text.charAt(offset) : '\0';
    }

    // ---- text

    private void textRun(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c <= ' ') {
                if (CnfText.isForbidden(c)) {
                    forbidden(i, c);
                }
            } else if (c == '&') {
                reference(i, to);
            } else if (tree.open() == null && !strayTextReported) {
                strayTextReported = true;
                outsideRoot(i);
            } else if (c >= '\uD800') {
                unusual(i, c);
            }
        }
    }

    private void outsideRoot(int offset) {
        CnfElement root = tree.root();
        if (charAt(offset) == CnfSource.BYTE_ORDER_MARK) {
            syntax(offset, "a second byte order mark", "save the file with one byte order mark, or with none");
        } else if (root == null) {
            syntax(offset, "text in front of the first tag", "the file has to begin with '<'");
        } else {
            syntax(offset, "text behind the last tag </" + root.name + ">", "remove it, or move it inside");
        }
    }

    private void unusual(int offset, char c) {
        boolean lonely = Character.isHighSurrogate(c)
                ? !Character.isLowSurrogate(charAt(offset + 1))
                : Character.isLowSurrogate(c) && (offset == 0 || !Character.isHighSurrogate(text.charAt(offset - 1)));
        if (lonely || CnfText.isForbidden(c)) {
            forbidden(offset, c);
        }
    }

    private void forbidden(int offset, char c) {
        syntax(offset, String.format("character U+%04X, which XML does not allow", (int) c), "remove it");
    }

    private void reference(int offset, int to) {
        int end = CnfText.referenceEnd(text, offset, to);
        if (end < 0) {
            syntax(offset, "'&' that begins no reference", "write &amp; where the character itself is meant");
        } else {
            String name = text.substring(offset + 1, end);
            if (CnfText.meaning(name) == null) {
                problem(
                        Rule.XML_ENTITY,
                        offset,
                        "unknown reference &" + name + ";",
                        "only &amp; &lt; &gt; &quot; &apos; and numbers such as &#233; are known to every phone");
            }
        }
    }

    // ---- <! and <?

    private void declaration() {
        if (text.startsWith("<!--", pos)) {
            comment();
        } else if (text.startsWith("<![CDATA[", pos)) {
            pos = terminated("]]>", pos + 9, "CDATA section");
        } else if (text.startsWith("<!DOCTYPE", pos)) {
            problem(
                    Rule.XML_DOCTYPE,
                    pos,
                    "document type declaration",
                    "remove it: phones need none, and entities defined in it are never resolved here");
            pos = doctypeEnd();
        } else {
            syntax(pos, "'<!' that begins neither a comment nor a CDATA section", "a comment begins with <!--");
            pos += 2;
        }
    }

    private void comment() {
        int begin = pos;
        pos = terminated("-->", pos + 4, "comment");
        int dashes = text.indexOf("--", begin + 4);
        if (dashes >= 0 && dashes < pos - 3) {
            syntax(dashes, "'--' inside a comment", "comments cannot be nested and cannot hold two dashes");
        }
    }

    private int terminated(String terminator, int from, String what) {
        int found = text.indexOf(terminator, from);
        if (found >= 0) {
            return found + terminator.length();
        }
        syntax(pos, what + " without its end " + terminator, "the rest of the file belongs to it");
        return text.length();
    }

    private int doctypeEnd() {
        int brackets = 0;
        for (int i = pos + 9; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[') {
                brackets++;
            } else if (c == ']') {
                brackets--;
            } else if (c == '>' && brackets <= 0) {
                return i + 1;
            } else if (c == '"' || c == '\'') {
                int close = text.indexOf(c, i + 1);
                i = close < 0 ? i : close;
            }
        }
        return terminated(">", pos + 9, "document type declaration");
    }

    private void instruction() {
        boolean xml = text.startsWith("<?xml", pos) && !CnfText.isNamePart(charAt(pos + 5));
        int first = source.hasByteOrderMark() ? 1 : 0;
        if (xml && pos != first) {
            syntax(pos, "XML declaration that is not at the very beginning", "remove what stands in front of it");
        }
        pos = terminated("?>", pos + 2, "processing instruction");
    }

    // ---- start tags

    private void startTag() {
        int wordEnd = nameEnd(pos + 1);
        int nameEnd = swallowedValue(pos + 1, wordEnd);
        CnfElement element = new CnfElement(source, text.substring(pos + 1, nameEnd), tree.open(), pos);
        if (++elements > limits.maxElements()) {
            tooMuch("more than " + limits.maxElements() + " elements");
            return;
        }
        if (tree.depth() >= limits.maxDepth()) {
            tooMuch("elements nested deeper than " + limits.maxDepth());
            return;
        }
        tree.begin(element);
        pos = nameEnd;
        if (nameEnd < wordEnd) {
            bracketForgotten(element);
        } else {
            attributes(element);
        }
        if (element.name.indexOf(':') >= 0) {
            prefix(element, element.name, element.start + 1);
        }
        if (element.selfClosed) {
            tree.endAtOnce(element, pos);
        }
    }

    /**
     * Where a name ends that runs into its value, as in {@code <authPassword1234</authPassword>}: at the end of the known
     * name that it begins with. So the value is read as one, and no message takes a password for a name.
     */
    private int swallowedValue(int from, int nameEnd) {
        if (charAt(nameEnd) != '<') {
            return nameEnd;
        }
        String known = ElementCatalogue.longestPrefix(text.substring(from, nameEnd));
        return known.isEmpty() ? nameEnd : from + known.length();
    }

    private void tooMuch(String what) {
        syntax(pos, what, "the rest of the file was not looked at; no phone reads such a file");
        pos = text.length();
    }

    private int nameEnd(int from) {
        int i = from;
        while (i < text.length() && CnfText.isNamePart(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < text.length() && CnfText.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private void attributes(CnfElement element) {
        while (true) {
            int blanksFrom = pos;
            pos = skipBlanks(pos);
            char c = charAt(pos);
            if (c == '>') {
                pos++;
                element.openEnd = pos;
                return;
            }
            if (c == '/' && charAt(pos + 1) == '>') {
                pos += 2;
                element.openEnd = pos;
                element.selfClosed = true;
                return;
            }
            if (!CnfText.isNameStart(c)) {
                if (brokenTag(element, blanksFrom)) {
                    return;
                }
            } else if (element.rawAttributes().size() >= MAX_ATTRIBUTES) {
                tooMuch("more than " + MAX_ATTRIBUTES + " attributes in one tag");
                element.openEnd = pos;
                return;
            } else {
                attribute(element, blanksFrom == pos);
            }
        }
    }

    /**
     * A character that cannot stand in a tag.
     *
     * @return true if the tag is taken as ended here: at the next tag, at the end of the file, or where the {@code >}
     *     right behind the name was forgotten
     */
    private boolean brokenTag(CnfElement element, int blanksFrom) {
        boolean rightBehindName = blanksFrom == element.start + 1 + element.name.length() && blanksFrom == pos;
        boolean atNextTag = pos >= text.length() || charAt(pos) == '<';
        if (rightBehindName || atNextTag) {
            pos = blanksFrom;
            bracketForgotten(element);
            return true;
        }
        syntax(pos, "'" + printable(charAt(pos)) + "' inside the tag <" + element.name + ">", "remove it");
        pos++;
        while (pos < text.length() && "<>/ \t\r\n".indexOf(text.charAt(pos)) < 0) {
            pos++;
        }
        return false;
    }

    private void bracketForgotten(CnfElement element) {
        syntax(pos, "'>' is missing in the tag <" + element.name, "write <" + element.name + "> and then the value");
        element.openEnd = pos;
        element.intact = false;
    }

    private void attribute(CnfElement element, boolean noBlank) {
        int nameStart = pos;
        int nameEnd = nameEnd(pos);
        String name = text.substring(nameStart, nameEnd);
        if (noBlank) {
            syntax(nameStart, "no blank in front of the attribute " + name, "put a blank between attributes");
        }
        int equals = skipBlanks(nameEnd);
        if (charAt(equals) != '=') {
            syntax(nameStart, "attribute " + name + " without a value", "write " + name + "=\"value\"");
            pos = nameEnd;
            return;
        }
        pos = skipBlanks(equals + 1);
        char quote = charAt(pos);
        CnfElement.Attribute attribute =
                quote == '"' || quote == '\'' ? quoted(name, nameStart, quote) : unquoted(name, nameStart);
        if (element.findAttribute(name) != null) {
            syntax(nameStart, "attribute " + name + " twice in one tag", "remove one of them");
        }
        element.add(attribute);
        for (int i = attribute.valueStart(); i < attribute.valueEnd(); i++) {
            if (text.charAt(i) == '&') {
                reference(i, attribute.valueEnd());
            }
        }
        if (name.indexOf(':') >= 0) {
            prefix(element, name, nameStart);
        }
    }

    private CnfElement.Attribute quoted(String name, int nameStart, char quote) {
        int valueStart = pos + 1;
        int close = text.indexOf(quote, valueStart);
        if (close >= 0 && !holdsTag(valueStart, close)) {
            pos = close + 1;
            return new CnfElement.Attribute(name, nameStart, valueStart, close);
        }
        syntax(pos, "value of " + name + " without its closing quote", "add " + quote + " behind the value");
        int end = valueStart;
        while (end < text.length() && "<>\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        pos = end;
        return new CnfElement.Attribute(name, nameStart, valueStart, end);
    }

    private boolean holdsTag(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '<') {
                return true;
            }
        }
        return false;
    }

    private CnfElement.Attribute unquoted(String name, int nameStart) {
        syntax(pos, "value of " + name + " without quotes", "write " + name + "=\"value\" with straight quotes");
        int end = pos;
        while (end < text.length() && "<> \t\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        int valueStart = pos;
        pos = end;
        return new CnfElement.Attribute(name, nameStart, valueStart, end);
    }

    private void prefix(CnfElement element, String name, int offset) {
        String prefix = name.substring(0, name.indexOf(':'));
        if (prefix.equals("xml") || prefix.equals("xmlns")) {
            return;
        }
        for (CnfElement e = element; e != null; e = e.parent) {
            if (e.findAttribute("xmlns:" + prefix) != null) {
                return;
            }
        }
        problem(
                Rule.XML_UNBOUND_PREFIX,
                offset,
                "prefix " + prefix + " is not declared",
                "phones accept it; strict XML readers refuse the file");
    }

    // ---- end tags

    private void endTag() {
        int begin = pos;
        int nameEnd = nameEnd(pos + 2);
        String name = text.substring(pos + 2, nameEnd);
        int close = skipBlanks(nameEnd);
        if (charAt(close) == '>' && !name.isEmpty()) {
            pos = close + 1;
        } else {
            brokenEndTag(begin, name, nameEnd);
        }
        if (!name.isEmpty()) {
            tree.end(name, begin, pos);
        }
    }

    private void brokenEndTag(int begin, String name, int nameEnd) {
        if (name.isEmpty()) {
            syntax(begin, "end tag without a name", "write </name> without blanks in front of the name");
            pos = begin + 2;
            return;
        }
        syntax(nameEnd, "'>' is missing in the end tag </" + name, "write </" + name + ">");
        pos = nameEnd;
        while (pos < text.length() && "<>\r\n".indexOf(text.charAt(pos)) < 0) {
            pos++;
        }
        if (charAt(pos) == '>') {
            pos++;
        }
    }

    // ---- reporting

    private void syntax(int offset, String message, String hint) {
        tree.syntax(offset, message, hint);
    }

    private void problem(Rule rule, int offset, String message, String hint) {
        tree.problem(rule, offset, message, hint);
    }

    private static String printable(char c) {
        return c < ' ' ? String.format("U+%04X", (int) c) : String.valueOf(c);
    }
}
