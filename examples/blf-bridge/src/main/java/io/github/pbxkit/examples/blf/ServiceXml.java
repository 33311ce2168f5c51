package io.github.pbxkit.examples.blf;

import io.github.pbxkit.examples.kit.Texts;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Remote numbers and their states for Cisco phones with enterprise firmware, whose lamps do not follow a hint: a page that
 * the phone opens by a key of type 20 (service URI). Such a phone shows at most {@value #PAGE} lines of such a menu, each
 * of at most {@value #LONGEST} characters.
 */
final class ServiceXml {
    static final int PAGE = 100;
    static final int LONGEST = 64;

    private ServiceXml() {}

    /**
     * @param rows remote numbers
     * @param first of the rows to show
     * @param here address of this page, for the link to the next one
     */
    static String menu(List<LampRow> rows, int first, URI here, Texts texts) {
        List<LampRow> shown = rows.stream().skip(first).limit(PAGE).toList();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CiscoIPPhoneMenu>\n");
        element(xml, "Title", texts.say("service.title"));
        element(xml, "Prompt", texts.say("service.prompt", rows.size()));
        for (LampRow row : shown) {
            xml.append("<MenuItem>");
            element(xml, "Name", row.number() + " " + row.server() + ": " + texts.say("state." + row.state()));
            element(xml, "URL", "Dial:" + encode(row.name()));
            xml.append("</MenuItem>\n");
        }
        key(xml, 1, texts.say("service.dial"), "SoftKey:Dial");
        key(xml, 2, texts.say("service.update"), page(here, first));
        key(xml, 3, texts.say("service.exit"), "SoftKey:Exit");
        if (first + PAGE < rows.size()) {
            key(xml, 4, texts.say("service.next"), page(here, first + PAGE));
        }
        return xml.append("</CiscoIPPhoneMenu>\n").toString();
    }

    private static String page(URI here, int first) {
        return here + "?first=" + first;
    }

    private static void key(StringBuilder xml, int position, String name, String url) {
        xml.append("<SoftKeyItem>");
        element(xml, "Name", name);
        element(xml, "URL", url);
        xml.append("<Position>").append(position).append("</Position></SoftKeyItem>\n");
    }

    private static void element(StringBuilder xml, String name, String text) {
        String shown = name.equals("URL") || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        xml.append('<')
                .append(name)
                .append('>')
                .append(escape(shown))
                .append("</")
                .append(name)
                .append('>');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2A", "*");
    }
}
