package io.github.pbxkit.devstate.websocket;

import io.github.pbxkit.devstate.PeerIdentity;
import io.github.pbxkit.devstate.Refusal;
import io.github.pbxkit.devstate.StateKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What two sides say before the first frame, as text: {@code HELLO version version cluster origin instance nonce} each,
 * then {@code AUTH hmac} each, first the one that dialed. The proof is over both greetings and the role, so none can be
 * sent back or used again. One for each connection; not thread-safe.
 */
final class Handshake {
    static final int VERSION = 1;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private final String cluster;
    private final byte[] secret;
    private final boolean dialed;
    private final Map<String, Predicate<String>> peers;
    private final String hello;
    private @Nullable String peerHello;
    private @Nullable PeerIdentity peer;

    /** @param peers who may be there, and for which origins each may speak */
    Handshake(
            String cluster,
            String origin,
            long instance,
            byte[] secret,
            boolean dialed,
            Map<String, Predicate<String>> peers) {
        this.cluster = cluster;
        this.secret = secret;
        this.dialed = dialed;
        this.peers = peers;
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        hello = "HELLO " + VERSION + " " + VERSION + " " + cluster + " " + origin + " " + Long.toHexString(instance)
                + " " + HexFormat.of().formatHex(nonce);
    }

    String hello() {
        return hello;
    }

    /**
     * Takes what the other side said.
     *
     * @param answer takes what has to be said to it
     * @return who it is, once that is proved
     * @throws HandshakeException if it is not let in
     */
    Optional<PeerIdentity> take(String text, Consumer<String> answer) {
        String[] words = text.split(" ", 8);
        if (words[0].equals("HELLO") && words.length >= 7 && peerHello == null) {
            greet(text, words, answer);
            return Optional.empty();
        }
        if (words[0].equals("AUTH") && words.length == 2 && peerHello != null) {
            return Optional.of(prove(words[1], answer));
        }
        throw new HandshakeException(Refusal.MALFORMED, "something else was said than HELLO and AUTH");
    }

    private void greet(String text, String[] words, Consumer<String> answer) {
        int least = number(words[1]);
        int most = number(words[2]);
        if (least > VERSION || most < VERSION) {
            throw new HandshakeException(
                    Refusal.INCOMPATIBLE,
                    "the other side speaks versions " + least + " to " + most + " of devstate, this one speaks "
                            + VERSION + ": update the older one");
        }
        if (!words[3].equals(cluster)) {
            throw new HandshakeException(
                    Refusal.INCOMPATIBLE,
                    "the other side is of another cluster than " + cluster + ": correct its name");
        }
        String origin = words[4];
        Predicate<String> mayExport = StateKey.isOrigin(origin) ? peers.get(origin) : null;
        if (mayExport == null) {
            throw new HandshakeException(
                    Refusal.AUTHENTICATION, "the other side's name is not among the peers here: add it, or correct it");
        }
        peerHello = text;
        peer = PeerIdentity.of(origin, instance(words[5]), dialed).exporting(mayExport);
        if (dialed) {
            answer.accept("AUTH " + proof(dialed, hello, text));
        }
    }

    private PeerIdentity prove(String proof, Consumer<String> answer) {
        PeerIdentity who = peer;
        String said = peerHello;
        if (who == null || said == null) {
            throw new HandshakeException(Refusal.MALFORMED, "AUTH came before HELLO");
        }
        byte[] expected = proof(!dialed, said, hello).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, proof.getBytes(StandardCharsets.US_ASCII))) {
            throw new HandshakeException(
                    Refusal.AUTHENTICATION, who.origin() + " has another secret: give both sides the same one");
        }
        if (!dialed) {
            answer.accept("AUTH " + proof(dialed, hello, said));
        }
        return who;
    }

    private String proof(boolean byDialer, String own, String other) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            String said = (byDialer ? "dialed" : "accepted") + "\n" + own + "\n" + other;
            return HexFormat.of().formatHex(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new HandshakeException(Refusal.MALFORMED, "no version in HELLO");
        }
    }

    private static long instance(String text) {
        try {
            return Long.parseUnsignedLong(text, 16);
        } catch (NumberFormatException e) {
            throw new HandshakeException(Refusal.MALFORMED, "no instance in HELLO");
        }
    }
}
