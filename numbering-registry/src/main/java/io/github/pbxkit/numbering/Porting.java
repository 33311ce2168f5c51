package io.github.pbxkit.numbering;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number's move to another operator, from the database of ported numbers. Immutable. */
public final class Porting {
    private final String operatorId;
    private final String mnc;
    private final String route;
    private final @Nullable LocalDate since;

    Porting(String operatorId, String mnc, String route, @Nullable LocalDate since) {
        this.operatorId = operatorId;
        this.mnc = mnc;
        this.route = route;
        this.since = since;
    }

    /**
     * The operator that serves the number now, as the database names it.
     *
     * @return for example {@code mMEGAFON}, or a company name in the old files
     */
    public String operatorId() {
        return operatorId;
    }

    /**
     * Mobile network code of that operator.
     *
     * @return two digits, empty where the file has none
     */
    public String mnc() {
        return mnc;
    }

    /**
     * Routing number.
     *
     * @return for example {@code D2502}, empty where the file has none
     */
    public String route() {
        return route;
    }

    /**
     * The day of the move.
     *
     * @return empty where the file does not tell
     */
    public Optional<LocalDate> since() {
        return Optional.ofNullable(since);
    }

    @Override
    public String toString() {
        return operatorId + (since == null ? "" : " since " + since);
    }
}
