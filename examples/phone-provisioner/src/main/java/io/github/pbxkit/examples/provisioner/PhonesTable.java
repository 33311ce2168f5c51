package io.github.pbxkit.examples.provisioner;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The live table on the console: a phone's row is printed whenever something in it changes. No row is ever painted over,
 * so that the table can go into a log as well.
 */
final class PhonesTable {
    private static final String ROW = "%-8s  %-17s  %-15s  %-9s  %-28s  %s";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Map<String, String> shown = new HashMap<>();
    private final PhoneModels models;
    private final Messages messages;

    PhonesTable(PhoneModels models, Messages messages) {
        this.models = models;
        this.messages = messages;
    }

    String header() {
        return row(messages.say("table.header").split("\\|"));
    }

    /** The rows that are new or not as they were. */
    List<String> changes(List<PhoneWatch.Phone> phones) {
        List<String> changes = new ArrayList<>();
        for (PhoneWatch.Phone phone : phones) {
            String row = row(phone);
            if (!row.equals(shown.put(phone.address().getHostAddress(), row))) {
                changes.add(row);
            }
        }
        return changes;
    }

    private String row(PhoneWatch.Phone phone) {
        PhoneWatch.FileRequest last = phone.files().get(0);
        String file = last.outcome() == RequestListener.Outcome.SENT
                ? last.file()
                : last.file() + " ("
                        + messages.say("outcome." + last.outcome().name().toLowerCase(Locale.ROOT)) + ")";
        return row(
                TIME.format(LocalTime.ofInstant(last.at(), ZoneId.systemDefault())),
                phone.mac().map(mac -> mac.withColons()).orElse("?"),
                phone.address().getHostAddress(),
                models.of(phone),
                file,
                messages.say("verdict." + phone.verdict().name().toLowerCase(Locale.ROOT)));
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, ROW, (Object[]) cells).stripTrailing();
    }
}
