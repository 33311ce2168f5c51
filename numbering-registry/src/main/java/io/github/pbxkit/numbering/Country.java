package io.github.pbxkit.numbering;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * To whom an international prefix belongs.
 *
 * @param prefix country code, with the area code where only that tells (North America)
 * @param regions two-letter codes of ISO 3166, empty for international services
 * @param service English name of an international service such as satellite telephones, empty for countries
 */
public record Country(String prefix, List<String> regions, String service) {
    /** Copies the list. */
    public Country {
        regions = List.copyOf(regions);
    }

    /**
     * The name for people.
     *
     * @param language of the name; international services have only an English one
     * @return names of the countries, joined by commas
     */
    public String name(Locale language) {
        if (regions.isEmpty()) {
            return service;
        }
        return regions.stream()
                .map(region -> new Locale.Builder().setRegion(region).build().getDisplayCountry(language))
                .collect(Collectors.joining(", "));
    }
}
