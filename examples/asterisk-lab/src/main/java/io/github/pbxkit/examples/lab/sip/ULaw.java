package io.github.pbxkit.examples.lab.sip;

/** G.711 mu-law: what a sample is on the wire, and how loud what came is. */
final class ULaw {
    /** Digital silence. */
    static final byte SILENCE = (byte) 0xFF;

    private static final int BIAS = 0x84;
    private static final int CLIP = 32_635;

    private ULaw() {}

    /** One linear 16-bit sample as a mu-law byte. */
    static byte encode(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs(sample), CLIP) + BIAS;
        int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        int mantissa = (magnitude >> (exponent + 3)) & 0x0F;
        return (byte) ~(sign | (exponent << 4) | mantissa);
    }

    /** The linear sample of a mu-law byte. */
    static int decode(byte value) {
        int bits = ~value & 0xFF;
        int magnitude = ((((bits & 0x0F) << 3) + BIAS) << ((bits >> 4) & 0x07)) - BIAS;
        return (bits & 0x80) != 0 ? -magnitude : magnitude;
    }

    /** The mean of the samples' absolute values: near 0 for silence, thousands for speech. */
    static int loudness(byte[] data, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.abs(decode(data[i]));
        }
        return to == from ? 0 : (int) (sum / (to - from));
    }
}
