package io.github.pbxkit.numbering;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Brings spellings of one name together. */
final class NameFolding {
    private static final Map<String, String> LEGAL_FORMS = Map.of(
            "общество с ограниченной ответственностью", "ооо",
            "публичное акционерное общество", "пао",
            "открытое акционерное общество", "оао",
            "закрытое акционерное общество", "зао",
            "непубличное акционерное общество", "нао",
            "акционерное общество", "ао",
            "индивидуальный предприниматель", "ип");

    private static final Set<String> JOINT_STOCK = Set.of("пао", "оао", "зао", "нао");

    private NameFolding() {}

    /** Lower case, ё as е, only letters and digits with single blanks between words, short legal form. */
    static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        String lower = name.toLowerCase(Locale.ROOT);
        boolean blank = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (blank && folded.length() > 0) {
                    folded.append(' ');
                }
                blank = false;
                folded.append(c == 'ё' ? 'е' : c);
            } else {
                blank = true;
            }
        }
        return shortLegalForm(folded.toString());
    }

    /**
     * The same, with all joint-stock forms as one: the law of 2014 renamed ОАО to ПАО or АО and ЗАО to АО, and the files
     * follow company by company over the years.
     */
    static String foldCompany(String name) {
        String folded = fold(name);
        int end = folded.indexOf(' ');
        return end > 0 && JOINT_STOCK.contains(folded.substring(0, end)) ? "ао" + folded.substring(end) : folded;
    }

    private static String shortLegalForm(String folded) {
        for (var form : LEGAL_FORMS.entrySet()) {
            String words = form.getKey();
            if (folded.startsWith(words + " ")) {
                return form.getValue() + folded.substring(words.length());
            }
        }
        return folded;
    }
}
