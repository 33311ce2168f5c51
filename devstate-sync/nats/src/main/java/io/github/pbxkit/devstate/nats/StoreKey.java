package io.github.pbxkit.devstate.nats;

import io.github.pbxkit.devstate.KeyKind;
import io.github.pbxkit.devstate.StateKey;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key of the bucket: {@code moscow.head}, {@code moscow.hello}, or {@code moscow.device.100}. The server's name is one
 * token, dots in it are underscores, so that a right to write {@code $KV.devstate.moscow.>} is for that server alone.
 *
 * @param origin the server
 * @param state the key of a state; null for one of the server's two others
 * @param isHead whether it is the head, if it is no state
 */
record StoreKey(String origin, @Nullable StateKey state, boolean isHead) {
    private static final String HEAD = "head";
    private static final String HELLO = "hello";

    static String head(String origin) {
        return token(origin) + "." + HEAD;
    }

    static String hello(String origin) {
        return token(origin) + "." + HELLO;
    }

    static String of(StateKey key) {
        return token(key.origin()) + "." + key.kind().name().toLowerCase(Locale.ROOT) + "." + encode(key.number());
    }

    /** How a server's name is written. */
    static String token(String origin) {
        return origin.replace('.', '_');
    }

    boolean isHello() {
        return state == null && !isHead;
    }

    static Optional<StoreKey> parse(String key) {
        String[] tokens = key.split("\\.", 4);
        String origin = tokens[0].replace('_', '.');
        if (!StateKey.isOrigin(origin) || tokens[0].indexOf('.') >= 0) {
            return Optional.empty();
        }
        if (tokens.length == 2 && (tokens[1].equals(HEAD) || tokens[1].equals(HELLO))) {
            return Optional.of(new StoreKey(origin, null, tokens[1].equals(HEAD)));
        }
        if (tokens.length != 3) {
            return Optional.empty();
        }
        String number = decode(tokens[2]);
        for (KeyKind kind : KeyKind.values()) {
            boolean isShort = number.length() + 1 + origin.length() <= StateKey.MAX_NAME;
            if (kind.name().toLowerCase(Locale.ROOT).equals(tokens[1]) && StateKey.isNumber(number) && isShort) {
                return Optional.of(new StoreKey(origin, new StateKey(origin, number, kind), false));
            }
        }
        return Optional.empty();
    }

    /** Only letters, digits, hyphens and underscores stay as they are. */
    private static String encode(String number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == '.' || c == '+' || c == '#') {
                text.append('=').append(String.format("%02X", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** What cannot be is left as it is, and is no number then. */
    private static String decode(String token) {
        return token.replace("=2E", ".").replace("=2B", "+").replace("=23", "#");
    }
}
