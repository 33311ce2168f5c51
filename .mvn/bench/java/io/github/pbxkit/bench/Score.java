package io.github.pbxkit.bench;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What one contender reached in one case.
 *
 * @param benchCase the case in kebab-case
 * @param contender {@code ours} or the peer's name
 * @param value the score in {@code unit}
 * @param error half of the 99.9 % confidence interval (JMH) or half of the spread of the rounds (measured cases); NaN
 *     when there was a single measurement
 * @param unit the unit of {@code value}
 * @param smallerIsBetter whether the smaller value wins
 * @param bytesPerOp bytes allocated per operation; NaN when not measured
 */
record Score(
        String benchCase,
        String contender,
        double value,
        double error,
        String unit,
        boolean smallerIsBetter,
        double bytesPerOp) {

    static final String OURS = "ours";

    boolean isOurs() {
        return contender.equals(OURS);
    }

    /** How many times better this score is than a peer's: above 1 = better, whichever direction the unit has. */
    double ratioTo(Score peer) {
        if (!unit.equals(peer.unit)) {
            throw new IllegalStateException("Case " + benchCase + " compares " + unit + " with " + peer.unit + " of "
                    + peer.contender + ": give both methods the same @BenchmarkMode and @OutputTimeUnit");
        }
        return smallerIsBetter ? peer.value / value : value / peer.value;
    }

    /** A number with five significant digits and no exponent, the same in every locale. */
    static String plain(double number) {
        if (!Double.isFinite(number)) {
            return "-";
        }
        BigDecimal rounded = BigDecimal.valueOf(number).round(new MathContext(5));
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }
}
