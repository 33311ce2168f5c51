package io.github.pbxkit.numbering;

import io.github.pbxkit.numbering.LookupResult.International;
import io.github.pbxkit.numbering.LookupResult.Invalid;
import io.github.pbxkit.numbering.LookupResult.InvalidReason;
import io.github.pbxkit.numbering.LookupResult.Kazakhstan;
import io.github.pbxkit.numbering.LookupResult.Russian;
import io.github.pbxkit.numbering.LookupResult.ShortNumber;
import io.github.pbxkit.numbering.Verdict.Kind;
import java.util.Locale;
import java.util.Optional;

/** Judges calling numbers. */
final class CallerJudge {
    private static final int NATIONAL_DIGITS = 10;

    private final NumberingRegistry registry;

    CallerJudge(NumberingRegistry registry) {
        this.registry = registry;
    }

    Verdict judge(String number) {
        LookupResult result = registry.lookup(number);
        if (result instanceof Russian russian) {
            return ofRussian(russian);
        }
        if (result instanceof International international) {
            return ofForeign(international);
        }
        if (result instanceof Kazakhstan) {
            return verdict(Kind.KAZAKHSTAN, "Codes from 600 to 799 behind +7 belong to Kazakhstan", result);
        }
        if (result instanceof ShortNumber) {
            return verdict(Kind.SHORT, "A short number: a service, or a telephone of the same PBX", result);
        }
        Invalid invalid = (Invalid) result;
        Kind kind = invalid.reason() == InvalidReason.BAD_LENGTH ? Kind.BAD_LENGTH : Kind.NOT_A_NUMBER;
        return verdict(kind, "Not a telephone number: " + invalid.detail(), result);
    }

    private Verdict ofRussian(Russian russian) {
        if (russian.info().isPresent()) {
            NumberInfo info = russian.info().get();
            String reason =
                    "In an allocated range of " + info.range().operator().name();
            return new Verdict(Kind.ALLOCATED, reason, russian, info.asOf());
        }
        long code = russian.number() / NumberingRegistry.NUMBERS_PER_CODE;
        String reason = registry.hasCode((int) code)
                ? "Code " + code + " exists, but nobody holds this number"
                : "There is no Russian code " + code;
        return verdict(Kind.UNALLOCATED, reason, russian);
    }

    /**
     * A person reads digits, not plans: +84 95 123 45 67 (Viet Nam) looks like 8 495 123-45-67, and +49 51 234567
     * (Germany) like 495 123-45-67 behind a plus.
     */
    private Verdict ofForeign(International foreign) {
        String digits = foreign.digits();
        String country = foreign.country()
                .map(known -> known.name(Locale.ENGLISH))
                .orElse("no country, the code is not assigned");
        Optional<String> pose = pose(digits);
        if (pose.isPresent()) {
            return verdict(
                    Kind.LOOKALIKE, "Reads like " + pose.get() + ", but +" + digits + " is of " + country, foreign);
        }
        return verdict(Kind.FOREIGN, "A number of " + country, foreign);
    }

    /** The Russian number for which the digits pass, where its code really exists. */
    private Optional<String> pose(String digits) {
        if (digits.length() == NATIONAL_DIGITS + 1 && digits.charAt(0) == '8') {
            return poseAs("8 ", digits.substring(1));
        }
        if (digits.length() == NATIONAL_DIGITS) {
            return poseAs("", digits);
        }
        return Optional.empty();
    }

    private Optional<String> poseAs(String lead, String national) {
        int code = Integer.parseInt(national.substring(0, 3));
        return registry.hasCode(code)
                ? Optional.of(lead + code + " " + national.substring(3, 6) + "-" + national.substring(6, 8) + "-"
                        + national.substring(8))
                : Optional.empty();
    }

    private Verdict verdict(Kind kind, String reason, LookupResult result) {
        return new Verdict(kind, reason, result, registry.asOf());
    }
}
