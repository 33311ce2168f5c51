package io.github.pbxkit.examples.blf;

import io.github.pbxkit.examples.kit.Texts;
import java.util.List;
import java.util.Map;

/** Which phones' lamps follow a hint, on which server: told before anybody spends a day on a phone that cannot. */
final class PhoneTable {
    private static final List<String> PHONES = List.of("hint", "mpp", "sccp", "enterprise");

    private PhoneTable() {}

    /** Lines for a console. */
    static String print(Texts texts) {
        StringBuilder out = new StringBuilder();
        out.append(texts.say("phones.title")).append('\n');
        for (String phone : PHONES) {
            out.append("  ").append(texts.say("phones." + phone)).append('\n');
            out.append("      ").append(texts.say("phones." + phone + ".lamps")).append('\n');
        }
        return out.toString();
    }

    /** The same for the page. */
    static List<Map<String, String>> rows(Texts texts) {
        return PHONES.stream()
                .map(phone -> Map.of(
                        "phone", texts.say("phones." + phone),
                        "lamps", texts.say("phones." + phone + ".lamps"),
                        "works", phone.equals("enterprise") ? "no" : "yes"))
                .toList();
    }
}
