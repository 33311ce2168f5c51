package io.github.pbxkit.numbering.spring;

import io.github.pbxkit.numbering.LiveRegistry;
import io.github.pbxkit.numbering.LookupResult;
import io.github.pbxkit.numbering.NumberInfo;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.Reload;
import io.github.pbxkit.numbering.Verdict;
import java.util.Optional;

/**
 * Whose number is this: the registry in use, with what was looked up counted. The registry is replaced as a whole when
 * files have changed; {@link #registry()} gives the one of this moment, for work on many numbers. Thread-safe.
 */
public final class Numbering {
    private final LiveRegistry live;
    private final NumberingLoader loader;
    private final LookupCounts counts = new LookupCounts();

    Numbering(LiveRegistry live, NumberingLoader loader) {
        this.live = live;
        this.loader = loader;
    }

    /**
     * What a number as people write it is.
     *
     * @param number in any form
     * @return what it is; never throws for bad numbers
     */
    public LookupResult lookup(String number) {
        return counts.count(live.current().lookup(number));
    }

    /**
     * What is known of a number.
     *
     * @param number 10 digits of a national number
     * @return what is known; empty outside the plan and outside allocated ranges
     */
    public Optional<NumberInfo> find(long number) {
        return counts.count(live.current().find(number));
    }

    /**
     * What to think of a number that calls.
     *
     * @param callingNumber as the trunk gives it
     * @return the judgement
     */
    public Verdict verdict(String callingNumber) {
        Verdict verdict = live.current().verdict(callingNumber);
        counts.count(verdict.lookup());
        return verdict;
    }

    /** {@return the registry in use, good for as long as it is held; nothing is counted there} */
    public NumberingRegistry registry() {
        return live.current();
    }

    /**
     * Reads all files again, changed or not, on the calling thread, and takes them into use if they can be trusted. The
     * outcome is also told to {@code @EventListener} methods that take a {@link Reload}.
     *
     * @return what happened; never throws for bad files
     */
    public Reload reload() {
        return loader.reload();
    }

    /** {@return how the registry stands} */
    public NumberingStatus status() {
        return loader.status();
    }

    LookupCounts counts() {
        return counts;
    }
}
