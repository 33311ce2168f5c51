package io.github.pbxkit.cisco;

/** What readers and checks look for; each rule has an id that stays the same from release to release. */
public enum Rule {
    /** The file is not well-formed XML. */
    XML_SYNTAX("xml-syntax", Severity.ERROR, "The file is not well-formed XML"),
    /** A reference such as {@code &nbsp;} that XML does not know. */
    XML_ENTITY("xml-entity", Severity.ERROR, "A named reference that a phone cannot resolve"),
    /** A document type declaration. */
    XML_DOCTYPE("xml-doctype", Severity.ERROR, "A document type declaration"),
    /** A prefix without a namespace declaration. */
    XML_UNBOUND_PREFIX("xml-unbound-prefix", Severity.INFO, "A prefix without a namespace declaration"),
    /** The bytes do not agree with the declared encoding. */
    XML_ENCODING("xml-encoding", Severity.WARNING, "The bytes are not in the declared encoding");

    private final String id;
    private final Severity severity;
    private final String title;

    Rule(String id, Severity severity, String title) {
        this.id = id;
        this.severity = severity;
        this.title = title;
    }

    /** The name used in findings, options and documentation, for example {@code label-too-long}. */
    public String id() {
        return id;
    }

    /** The severity that applies unless options say otherwise. */
    public Severity severity() {
        return severity;
    }

    /** What the rule finds, in a few words. */
    public String title() {
        return title;
    }
}
