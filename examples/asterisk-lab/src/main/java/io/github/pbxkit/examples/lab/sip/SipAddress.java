package io.github.pbxkit.examples.lab.sip;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name and an address as they stand in From, To and Contact (RFC 3261, 20.10).
 *
 * @param displayName the name in plain text, without quotes and escapes; may be empty
 * @param uri         the address without angle brackets: {@code sip:6001@127.0.0.1}
 * @param tag         the tag that tells one dialog from the other; may be empty
 */
record SipAddress(String displayName, String uri, String tag) {
    private static final Pattern FORM =
            Pattern.compile("\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^<\"]*?))\\s*<([^>]*)>(.*)", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile(";\\s*tag=([^;,\\s]+)");
    private static final Pattern USER = Pattern.compile("sips?:([^@;>]*)@.*");

    static SipAddress parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            String uri = text.split(";", 2)[0].strip();
            return new SipAddress("", uri, tag(text));
        }
        String name = form.group(1) != null ? form.group(1).replaceAll("\\\\(.)", "$1") : form.group(2);
        return new SipAddress(name, form.group(3), tag(form.group(4)));
    }

    SipAddress withTag(String newTag) {
        return new SipAddress(displayName, uri, newTag);
    }

    /** The user part of the address: usually a number. */
    String user() {
        Matcher user = USER.matcher(uri);
        return user.matches() ? user.group(1) : "";
    }

    /** The header's value. */
    String format() {
        String name = displayName.isEmpty() ? "" : '"' + escaped(displayName) + "\" ";
        return name + '<' + uri + '>' + (tag.isEmpty() ? "" : ";tag=" + tag);
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String tag(String parameters) {
        Matcher tag = TAG.matcher(parameters);
        return tag.find() ? tag.group(1) : "";
    }
}
