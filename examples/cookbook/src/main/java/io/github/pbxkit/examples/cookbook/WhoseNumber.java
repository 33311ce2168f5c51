package io.github.pbxkit.examples.cookbook;

import io.github.pbxkit.numbering.LookupResult;
import io.github.pbxkit.numbering.NumberingRegistry;
import java.util.Locale;

/** Whose number it is. */
final class WhoseNumber {
    private WhoseNumber() {}

    /** In whatever way the number is written: {@code 8 (916) 123-45-67}, {@code +79161234567}, {@code 00442071234567}. */
    static String describe(NumberingRegistry registry, String number) {
        LookupResult result = registry.lookup(number);
        if (result instanceof LookupResult.Russian russian) {
            return russian.info()
                    .map(info -> info.operator().name() + ", " + info.region().name())
                    .orElse("nobody holds +7" + russian.number());
        } else if (result instanceof LookupResult.International abroad) {
            return abroad.country().map(country -> country.name(Locale.ENGLISH)).orElse("abroad");
        } else if (result instanceof LookupResult.Invalid invalid) {
            return "no number: " + invalid.explanation().text(Locale.ENGLISH);
        }
        return result.e164().orElse("a short number");
    }
}
