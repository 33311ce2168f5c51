package io.github.pbxkit.numbering;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lies over the ranges; each layer answers only what it knows. */
record Layers(
        @Nullable PortedNumbers ported,
        @Nullable RiskDirections risk,
        @Nullable NumberOverrides overrides) {
    static final Layers NONE = new Layers(null, null, null);

    /** The answer for a number in a range: the user's own word first, then the database of ported numbers. */
    NumberInfo answer(long number, NumberRange range, LocalDate rangesAsOf) {
        Porting porting = ported == null ? null : ported.find(number).orElse(null);
        Risk direction = riskOf("7" + number);
        Owner owner = range.owner();
        if (overrides != null) {
            Optional<NumberOverrides.Entry> own = overrides.find(number);
            if (own.isPresent()) {
                Owner told = own.get().over(owner);
                return new NumberInfo(number, range, told, Basis.OVERRIDE, overrides.asOf(), porting, direction);
            }
        }
        if (ported != null && porting != null) {
            Owner recipient = new Owner(Operator.of(porting.operatorId()), owner.region());
            return new NumberInfo(number, range, recipient, Basis.PORTED, ported.asOf(), porting, direction);
        }
        return new NumberInfo(number, range, owner, Basis.RANGE, rangesAsOf, null, direction);
    }

    /** The user's word on a number that nobody holds by the files. */
    Optional<NumberInfo> answerWithoutRange(long number) {
        if (overrides == null) {
            return Optional.empty();
        }
        LocalDate day = overrides.asOf();
        return overrides.findSpan(number).map(span -> {
            Owner owner = span.value().over(new Owner(Operator.of(""), Region.of("")));
            NumberRange range = new NumberRange(
                    span.from(), span.to(), owner.operator(), owner.region(), new Provenance("overrides", 0));
            return new NumberInfo(number, range, owner, Basis.OVERRIDE, day, null, riskOf("7" + number));
        });
    }

    /** What the risk list says about an international number without plus. */
    @Nullable
    Risk riskOf(String digits) {
        return risk == null ? null : risk.find(digits).orElse(null);
    }
}
