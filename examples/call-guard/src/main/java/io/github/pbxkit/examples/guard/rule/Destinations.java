package io.github.pbxkit.examples.guard.rule;

import io.github.pbxkit.examples.guard.rule.Destination.Kind;
import io.github.pbxkit.numbering.Country;
import io.github.pbxkit.numbering.LookupResult;
import io.github.pbxkit.numbering.NumberInfo;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.Risk;
import io.github.pbxkit.numbering.RiskDirections;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds out what a dialled number is. Thread-safe as far as the registry's supplier is. */
public final class Destinations {
    private final Supplier<NumberingRegistry> registry;
    private final RiskDirections risks;
    private final String outsidePrefix;
    private final Locale language;

    /**
     * @param registry the numbering plan in use, asked for each number
     * @param risks what calls to a prefix risk
     * @param outsidePrefix digits dialled to get a line, taken off first; may be empty
     * @param language of labels
     */
    public Destinations(
            Supplier<NumberingRegistry> registry, RiskDirections risks, String outsidePrefix, Locale language) {
        this.registry = registry;
        this.risks = risks;
        this.outsidePrefix = outsidePrefix;
        this.language = language;
    }

    /** What somebody dialled. */
    public Destination of(String dialled) {
        String number = !outsidePrefix.isEmpty() && dialled.startsWith(outsidePrefix)
                ? dialled.substring(outsidePrefix.length())
                : dialled;
        LookupResult result = registry.get().lookup(number);
        if (result instanceof LookupResult.Russian russian) {
            return russian(russian);
        } else if (result instanceof LookupResult.Kazakhstan kazakhstan) {
            return foreign("7" + kazakhstan.number(), "7", country("KZ"));
        } else if (result instanceof LookupResult.International international) {
            Optional<Country> country = international.country();
            return foreign(
                    international.digits(),
                    country.map(Country::prefix).orElse(""),
                    country.map(c -> c.name(language)).orElse("?"));
        }
        Kind kind = result instanceof LookupResult.ShortNumber ? Kind.SHORT : Kind.INVALID;
        return new Destination(kind, number, number, "", "", 0, "");
    }

    private Destination russian(LookupResult.Russian russian) {
        String e164 = "+7" + russian.number();
        Optional<Risk> risk = risks.find(e164.substring(1));
        Optional<NumberInfo> info = russian.info();
        String label = risk.filter(r -> r.level() > 0)
                .map(Risk::destination)
                .or(() -> info.map(i -> i.operator().name() + ", " + i.region().name()))
                .orElse("");
        return new Destination(
                info.isPresent() ? Kind.RUSSIAN : Kind.RUSSIAN_UNALLOCATED,
                e164,
                risk.map(r -> "+" + r.prefix()).orElse("+7 " + russian.number() / 10_000_000),
                label,
                "7",
                risk.map(Risk::level).orElse(0),
                risk.map(Risk::kind).orElse(""));
    }

    private Destination foreign(String digits, String country, String name) {
        Optional<Risk> risk = risks.find(digits);
        return new Destination(
                Kind.INTERNATIONAL,
                "+" + digits,
                "+" + risk.map(Risk::prefix).orElse(country),
                risk.map(Risk::destination).filter(d -> !d.isBlank()).orElse(name),
                country,
                risk.map(Risk::level).orElse(0),
                risk.map(Risk::kind).orElse(""));
    }

    private String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
    }
}
