package io.github.pbxkit.numbering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything known about one number of the Russian plan. Immutable. */
public final class NumberInfo {
    private final long number;
    private final NumberRange range;
    private final Operator operator;
    private final Region region;
    private final Basis basis;
    private final LocalDate asOf;
    private final @Nullable Porting porting;
    private final @Nullable Risk risk;

    NumberInfo(
            long number,
            NumberRange range,
            Owner owner,
            Basis basis,
            LocalDate asOf,
            @Nullable Porting porting,
            @Nullable Risk risk) {
        this.number = number;
        this.range = range;
        this.operator = owner.operator();
        this.region = owner.region();
        this.basis = basis;
        this.asOf = asOf;
        this.porting = porting;
        this.risk = risk;
    }

    /**
     * The number.
     *
     * @return 10 digits
     */
    public long number() {
        return number;
    }

    /**
     * The number in international form.
     *
     * @return {@code +7} and 10 digits
     */
    public String e164() {
        return "+7" + number;
    }

    /**
     * The code (ABC or DEF) of the number.
     *
     * @return three digits
     */
    public int code() {
        return range.code();
    }

    /**
     * Who serves the number: the user's override, else the operator it was ported to, else the holder of the range.
     *
     * @return the operator
     */
    public Operator operator() {
        return operator;
    }

    /**
     * Where the number belongs: the region of the range, also for ported numbers, which stay in their region.
     *
     * @return the region
     */
    public Region region() {
        return region;
    }

    /**
     * The row of the plan around the number, with the operator the range was allocated to.
     *
     * @return the range
     */
    public NumberRange range() {
        return range;
    }

    /**
     * First number of the range.
     *
     * @return 10 digits
     */
    public long from() {
        return range.from();
    }

    /**
     * Last number of the range.
     *
     * @return 10 digits
     */
    public long to() {
        return range.to();
    }

    /**
     * Where the range was read.
     *
     * @return file and line
     */
    public Provenance source() {
        return range.source();
    }

    /**
     * What {@link #operator()} rests on.
     *
     * @return the strongest layer that answered
     */
    public Basis basis() {
        return basis;
    }

    /**
     * When the number was ported and to whom, where that is known.
     *
     * @return empty for a number that was not ported
     */
    public Optional<Porting> porting() {
        return Optional.ofNullable(porting);
    }

    /**
     * What the risk list says about the direction of this number.
     *
     * @return empty where it says nothing
     */
    public Optional<Risk> risk() {
        return Optional.ofNullable(risk);
    }

    /**
     * The day for which the data hold.
     *
     * @return the date of the layer in {@link #basis()}
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * How old the data are.
     *
     * @param today the day of asking
     * @return days, negative for data of the future
     */
    public long ageInDays(LocalDate today) {
        return ChronoUnit.DAYS.between(asOf, today);
    }

    @Override
    public String toString() {
        return e164() + " " + operator.name() + ", " + region.name() + " [" + basis + ", " + range.source() + ", "
                + asOf + "]";
    }
}
