package io.github.pbxkit.ari.outbound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** User and password that Asterisk has to show. The time a comparison takes tells nothing about them. */
final class Password {
    private static final String BASIC = "Basic ";

    private final byte[] digest;

    Password(String user, String password) {
        digest = digest((user + ':' + password).getBytes(StandardCharsets.UTF_8));
    }

    boolean isIn(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return false;
        }
        try {
            byte[] shown = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).trim());
            return MessageDigest.isEqual(digest, digest(shown));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static byte[] digest(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("A Java without SHA-256", e);
        }
    }
}
