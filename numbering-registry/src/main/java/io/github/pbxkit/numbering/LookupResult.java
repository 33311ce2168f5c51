package io.github.pbxkit.numbering;

import java.util.Optional;

/**
 * What a written number turned out to be.
 *
 * <pre>{@code
 * LookupResult result = registry.lookup("8 (916) 123-45-67");
 * if (result instanceof LookupResult.Russian russian) {
 *     russian.info().ifPresent(info -> System.out.println(info.operator().name()));
 * }
 * }</pre>
 */
public sealed interface LookupResult {
    /**
     * What the registry knows about the number.
     *
     * @return present only for a Russian number inside an allocated range
     */
    default Optional<NumberInfo> info() {
        return Optional.empty();
    }

    /**
     * The number in international form.
     *
     * @return plus and digits; empty for short and invalid numbers
     */
    default Optional<String> e164() {
        return Optional.empty();
    }

    /**
     * A number of the Russian plan.
     *
     * @param number 10 digits
     * @param info what is known; empty where the number is in no allocated range
     */
    record Russian(long number, Optional<NumberInfo> info) implements LookupResult {
        @Override
        public Optional<String> e164() {
            return Optional.of("+7" + number);
        }
    }

    /**
     * A number of Kazakhstan, which shares the country code 7 and has the codes from 600 to 799. The Russian files never
     * hold these.
     *
     * @param number 10 digits
     */
    record Kazakhstan(long number) implements LookupResult {
        @Override
        public Optional<String> e164() {
            return Optional.of("+7" + number);
        }
    }

    /**
     * A number of another country.
     *
     * @param digits the number with its country code, without plus
     * @param country whose it is; empty where no country has such a code
     * @param risk what the risk list says about it
     */
    record International(String digits, Optional<Country> country, Optional<Risk> risk) implements LookupResult {
        @Override
        public Optional<String> e164() {
            return Optional.of("+" + digits);
        }
    }

    /**
     * A short number: emergency, service, an extension of a PBX.
     *
     * @param digits one to six digits
     */
    record ShortNumber(String digits) implements LookupResult {}

    /**
     * Not a telephone number.
     *
     * @param input the text, shortened where it is long
     * @param reason what is wrong
     * @param explanation the same more exactly, for programs and for people
     */
    record Invalid(String input, InvalidReason reason, Explanation explanation) implements LookupResult {}

    /** Why a text is no telephone number. */
    enum InvalidReason {
        /** Nothing but blanks and punctuation. */
        EMPTY,
        /** Letters or other foreign characters; a number mangled by a spreadsheet ({@code 7,9161E+10}) falls here. */
        NOT_DIGITS,
        /** Too few or too many digits for what it begins with. */
        BAD_LENGTH
    }
}
