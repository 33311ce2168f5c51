package io.github.pbxkit.numbering;

import io.github.pbxkit.numbering.Explanation.Code;
import io.github.pbxkit.numbering.LookupResult.International;
import io.github.pbxkit.numbering.LookupResult.Invalid;
import io.github.pbxkit.numbering.LookupResult.InvalidReason;
import io.github.pbxkit.numbering.LookupResult.Kazakhstan;
import io.github.pbxkit.numbering.LookupResult.Russian;
import io.github.pbxkit.numbering.LookupResult.ShortNumber;
import io.github.pbxkit.numbering.Verdict.Kind;
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
            return verdict(Kind.KAZAKHSTAN, Explanation.of(Code.KAZAKHSTAN_CODE), result);
        }
        if (result instanceof ShortNumber) {
            return verdict(Kind.SHORT, Explanation.of(Code.SHORT_NUMBER), result);
        }
        Invalid invalid = (Invalid) result;
        Kind kind = invalid.reason() == InvalidReason.BAD_LENGTH ? Kind.BAD_LENGTH : Kind.NOT_A_NUMBER;
        return verdict(kind, invalid.explanation(), result);
    }

    private Verdict ofRussian(Russian russian) {
        if (russian.info().isPresent()) {
            NumberInfo info = russian.info().get();
            Explanation why =
                    Explanation.of(Code.ALLOCATED_RANGE, info.range().operator().name());
            return new Verdict(Kind.ALLOCATED, why, russian, info.asOf());
        }
        long code = russian.number() / NumberingRegistry.NUMBERS_PER_CODE;
        Code why = registry.hasCode((int) code) ? Code.GAP_IN_CODE : Code.NO_SUCH_CODE;
        return verdict(Kind.UNALLOCATED, Explanation.of(why, code), russian);
    }

    /**
     * A person reads digits, not plans: +84 95 123 45 67 (Viet Nam) looks like 8 495 123-45-67, and +49 51 234567
     * (Germany) like 495 123-45-67 behind a plus.
     */
    private Verdict ofForeign(International foreign) {
        String digits = foreign.digits();
        Optional<Country> country = foreign.country();
        Optional<String> pose = pose(digits);
        if (pose.isPresent()) {
            Explanation why = country.isPresent()
                    ? Explanation.of(Code.POSES_AS_RUSSIAN, pose.get(), digits, country.get())
                    : Explanation.of(Code.POSES_AS_RUSSIAN_UNASSIGNED, pose.get(), digits);
            return verdict(Kind.LOOKALIKE, why, foreign);
        }
        Explanation why = country.isPresent()
                ? Explanation.of(Code.FOREIGN_COUNTRY, country.get())
                : Explanation.of(Code.UNASSIGNED_COUNTRY_CODE, digits);
        return verdict(Kind.FOREIGN, why, foreign);
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

    private Verdict verdict(Kind kind, Explanation why, LookupResult result) {
        return new Verdict(kind, why, result, registry.asOf());
    }
}
