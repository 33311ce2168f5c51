package io.github.pbxkit.numbering.spring;

import io.github.pbxkit.numbering.LookupResult;
import io.github.pbxkit.numbering.NumberInfo;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** How many lookups ended how. */
final class LookupCounts {
    /** The ends; their names are values of a tag. */
    enum Outcome {
        FOUND,
        UNALLOCATED,
        KAZAKHSTAN,
        INTERNATIONAL,
        SHORT,
        INVALID
    }

    private final LongAdder[] counts = new LongAdder[Outcome.values().length];

    LookupCounts() {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = new LongAdder();
        }
    }

    LookupResult count(LookupResult result) {
        add(outcome(result));
        return result;
    }

    Optional<NumberInfo> count(Optional<NumberInfo> result) {
        add(result.isPresent() ? Outcome.FOUND : Outcome.UNALLOCATED);
        return result;
    }

    long of(Outcome outcome) {
        return counts[outcome.ordinal()].sum();
    }

    private void add(Outcome outcome) {
        counts[outcome.ordinal()].increment();
    }

    private static Outcome outcome(LookupResult result) {
        if (result instanceof LookupResult.Russian russian) {
            return russian.info().isPresent() ? Outcome.FOUND : Outcome.UNALLOCATED;
        } else if (result instanceof LookupResult.Kazakhstan) {
            return Outcome.KAZAKHSTAN;
        } else if (result instanceof LookupResult.International) {
            return Outcome.INTERNATIONAL;
        } else if (result instanceof LookupResult.ShortNumber) {
            return Outcome.SHORT;
        }
        return Outcome.INVALID;
    }
}
