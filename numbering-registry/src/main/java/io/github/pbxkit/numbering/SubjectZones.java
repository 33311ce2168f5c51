package io.github.pbxkit.numbering;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Offsets of the subjects of the federation (federal law 107-FZ with its changes up to the move of Volgograd in December
 * 2020). A subject is known by the stem of its name, since files decline and abbreviate freely.
 */
final class SubjectZones {
    private static final Map<Integer, List<String>> STEMS = Map.of(
            2,
            List.of("калининградск"),
            3,
            List.of(
                    "москва",
                    "московск",
                    "санкт петербург",
                    "ленинградск",
                    "севастопол",
                    "крым",
                    "адыге",
                    "дагестан",
                    "ингуш",
                    "кабардино",
                    "калмык",
                    "карачаев",
                    "карели",
                    "коми",
                    "марий",
                    "мордов",
                    "осети",
                    "татарстан",
                    "чеченск",
                    "чуваш",
                    "краснодарск",
                    "ставропольск",
                    "архангельск",
                    "белгородск",
                    "брянск",
                    "владимирск",
                    "волгоградск",
                    "вологодск",
                    "воронежск",
                    "ивановск",
                    "калужск",
                    "кировск",
                    "костромск",
                    "курск",
                    "липецк",
                    "мурманск",
                    "нижегородск",
                    "новгородск",
                    "орловск",
                    "пензенск",
                    "псковск",
                    "ростовск",
                    "рязанск",
                    "смоленск",
                    "тамбовск",
                    "тверск",
                    "тульск",
                    "ярославск",
                    "ненецк",
                    "донецк",
                    "луганск",
                    "запорожск",
                    "херсонск"),
            4,
            List.of("астраханск", "самарск", "саратовск", "ульяновск", "удмурт"),
            5,
            List.of(
                    "башкортостан",
                    "пермск",
                    "курганск",
                    "оренбургск",
                    "свердловск",
                    "тюменск",
                    "челябинск",
                    "ханты",
                    "ямало",
                    "байконур"),
            6,
            List.of("омск"),
            7,
            List.of("алтай", "красноярск", "кемеровск", "новосибирск", "томск", "тыва", "хакас"),
            8,
            List.of("бурят", "иркутск"),
            9,
            List.of("забайкальск", "читинск", "амурск"),
            10,
            List.of("приморск", "хабаровск", "еврейск"),
            // Sakhalin and Magadan share +11; Kamchatka and Chukotka +12. Yakutia spans three zones and is left out.
            11,
            List.of("сахалинск", "магаданск"));

    private static final Map<Integer, List<String>> FAR_EAST = Map.of(12, List.of("камчат", "чукот"));
    private static final Map<String, Integer> HOURS = hoursByStem();
    /** A longer stem wins, so that "ямало ненецк" is not taken for "ненецк". */
    private static final List<String> LONGEST_FIRST =
            HOURS.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList();

    private SubjectZones() {}

    private static Map<String, Integer> hoursByStem() {
        Map<String, Integer> hours = new TreeMap<>();
        STEMS.forEach((hour, stems) -> stems.forEach(stem -> hours.put(stem, hour)));
        FAR_EAST.forEach((hour, stems) -> stems.forEach(stem -> hours.put(stem, hour)));
        return hours;
    }

    static Optional<ZoneOffset> of(String regionName) {
        String subject = regionName.substring(regionName.lastIndexOf('|') + 1).toLowerCase(Locale.ROOT);
        if (subject.contains("кроме")) {
            return Optional.empty();
        }
        Integer common = null;
        for (String part : subject.split("[*,;]| и ")) {
            Integer hours = hoursOf(NameFolding.fold(part));
            if (hours == null || common != null && !common.equals(hours)) {
                return Optional.empty();
            }
            common = hours;
        }
        return Optional.ofNullable(common).map(ZoneOffset::ofHours);
    }

    private static @Nullable Integer hoursOf(String subject) {
        if (subject.startsWith("ямало")) {
            return 5;
        }
        for (String stem : LONGEST_FIRST) {
            if (startsAWord(subject, stem)) {
                return HOURS.get(stem);
            }
        }
        return null;
    }

    private static boolean startsAWord(String text, String stem) {
        int at = text.indexOf(stem);
        while (at > 0 && text.charAt(at - 1) != ' ') {
            at = text.indexOf(stem, at + 1);
        }
        return at >= 0;
    }
}
