package io.github.pbxkit.cisco;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Time and language. */
final class LocaleCheck {
    private final CheckRun run;
    private final CnfElement device;

    private LocaleCheck(CheckRun run, CnfElement device) {
        this.run = run;
        this.device = device;
    }

    static void check(CheckRun run, CnfElement device) {
        LocaleCheck check = new LocaleCheck(run, device);
        CnfElement pool = device.find("devicePool");
        CnfElement time = pool == null ? null : pool.find("dateTimeSetting");
        if (time != null) {
            check.timeZone(time.find("timeZone"));
            check.dateTemplate(time.find("dateTemplate"));
        }
        check.locale(device.find("userLocale"));
        check.locale(device.find("networkLocaleInfo"));
        check.files(device.find("networkLocale"));
    }

    private void timeZone(@Nullable CnfElement element) {
        String value = element == null ? "" : CheckRun.text(element);
        if (element != null && !value.isEmpty() && !TimeZones.isKnown(value)) {
            String nearest = TimeZones.nearest(value);
            run.value(
                    Rule.TIMEZONE_UNKNOWN,
                    element,
                    "the time zone '" + value + "' is not in the phones' list",
                    nearest == null ? "for example GMT Standard/Daylight Time" : "perhaps " + nearest);
        }
    }

    private void dateTemplate(@Nullable CnfElement element) {
        String value = element == null ? "" : CheckRun.text(element);
        if (element != null && !value.isEmpty() && !isDateTemplate(value)) {
            run.value(
                    Rule.DATE_TEMPLATE,
                    element,
                    "the date pattern '" + value + "' is not documented",
                    "for example D/M/Y or D.M.YY; M/D/YA for the 12 hour clock");
        }
    }

    /** Each of D, M and Y or YY once, one kind of separator, an A or a at the end at most. */
    static boolean isDateTemplate(String value) {
        String date = value.endsWith("A") || value.endsWith("a") ? value.substring(0, value.length() - 1) : value;
        if (date.length() < 5) {
            return false;
        }
        int firstEnd = date.startsWith("YY") ? 2 : 1;
        char separator = date.charAt(firstEnd);
        int secondEnd = date.indexOf(separator, firstEnd + 1);
        if ("/-.".indexOf(separator) < 0 || secondEnd < 0) {
            return false;
        }
        String letters = letter(date.substring(0, firstEnd))
                + letter(date.substring(firstEnd + 1, secondEnd))
                + letter(date.substring(secondEnd + 1));
        return letters.length() == 3 && letters.contains("D") && letters.contains("M") && letters.contains("Y");
    }

    private static String letter(String part) {
        return part.equals("YY") ? "Y" : part;
    }

    private void locale(@Nullable CnfElement locale) {
        String name = CheckRun.text(locale, "name");
        if (locale == null || name.isEmpty()) {
            return;
        }
        CnfElement version = locale.find("version");
        String text = version == null ? "" : CheckRun.text(version);
        if (text.isEmpty()) {
            run.element(
                    Rule.LOCALE_INCOMPLETE,
                    version == null ? locale : version,
                    "<" + locale.name + "> has the name " + name + " but no version",
                    "write the version of the locale package, for example 8.4.2.5(1)");
        } else if (version != null && LoadName.parse(text).protocol().isPresent()) {
            run.value(
                    Rule.LOCALE_INCOMPLETE,
                    version,
                    "the version " + text + " is the name of a firmware",
                    "write the version of the locale package, for example 8.4.2.5(1)");
        }
        language(locale.find("langCode"));
    }

    private void language(@Nullable CnfElement element) {
        String value = element == null ? "" : CheckRun.text(element);
        if (element != null && !value.isEmpty() && !isLanguage(value)) {
            run.value(
                    Rule.LOCALE_INCOMPLETE,
                    element,
                    "langCode '" + value + "' is no language code",
                    "small letters, underscore, capitals: en_US");
        }
    }

    /** {@code fr} or {@code en_US}. */
    private static boolean isLanguage(String value) {
        boolean small = value.length() >= 2
                && value.substring(0, 2).equals(value.substring(0, 2).toLowerCase(Locale.ROOT));
        if (!small || !hasLettersOnly(value)) {
            return false;
        }
        return value.length() == 2
                || (value.length() == 5
                        && value.charAt(2) == '_'
                        && value.substring(3).equals(value.substring(3).toUpperCase(Locale.ROOT)));
    }

    private static boolean hasLettersOnly(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!Character.isLetter(value.charAt(i)) && value.charAt(i) != '_') {
                return false;
            }
        }
        return true;
    }

    private void files(@Nullable CnfElement network) {
        missingFolder(network, network == null ? "" : CheckRun.text(network));
        CnfElement user = device.find("userLocale");
        CnfElement name = user == null ? null : user.find("name");
        missingFolder(name, name == null ? "" : CheckRun.text(name));
    }

    private void missingFolder(@Nullable CnfElement element, String folder) {
        Path served = run.options.directory().orElse(null);
        if (element == null || served == null || folder.isEmpty() || folder.contains("/") || folder.contains("..")) {
            return;
        }
        if (!Files.isDirectory(served.resolve(folder))) {
            run.value(
                    Rule.LOCALE_FILES_MISSING,
                    element,
                    "there is no folder " + folder + " on the server",
                    "unpack the locale package there, or leave the name empty");
        }
    }
}
