package io.github.pbxkit.numbering.export;

import io.github.pbxkit.numbering.NumberRange;

/** The little XML that an export needs. */
final class XmlText {
    private XmlText() {}

    static String range(NumberRange range) {
        StringBuilder xml = new StringBuilder(200);
        xml.append("<range code=\"").append(range.code());
        xml.append("\" from=\"").append(range.from());
        xml.append("\" to=\"").append(range.to());
        xml.append("\" capacity=\"").append(range.capacity()).append("\">");
        element(xml, "operator", range.operator().name());
        range.operator().inn().ifPresent(inn -> element(xml, "inn", inn));
        element(xml, "region", range.region().name());
        range.region().gar().ifPresent(gar -> element(xml, "gar", gar));
        return xml.append("</range>").toString();
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<').append(name).append('>');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                // XML 1.0 has no place for other control characters, not even escaped.
                default -> xml.append(c < 0x20 && c != '\t' || c == 0xfffe || c == 0xffff ? '\ufffd' : c);
            }
        }
        xml.append("</").append(name).append('>');
    }
}
