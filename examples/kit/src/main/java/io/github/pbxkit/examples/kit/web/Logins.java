package io.github.pbxkit.examples.kit.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Checks the page password and remembers who presented it. Thread-safe. */
final class Logins {
    static final Duration SESSION = Duration.ofHours(12);
    private static final int MAX_SESSIONS = 1000;
    private static final int MAX_ADDRESSES = 1000;
    private static final int TRIES_AT_ONCE = 5;
    private static final double TRIES_PER_SECOND = 1 / 10.0;
    private static final int ALL_TRIES_AT_ONCE = 60;

    /** How a try to log in ended. */
    sealed interface Outcome {
        record Granted(String token) implements Outcome {}

        record WrongPassword() implements Outcome {}

        record TooManyTries() implements Outcome {}
    }

    private final byte @Nullable [] passwordHash;
    private final LongSupplier nanoTime;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Long> sessions = new LinkedHashMap<>();
    private final Map<String, TokenBucket> tries = new LinkedHashMap<>();
    private final TokenBucket allTries;

    Logins(@Nullable String password, LongSupplier nanoTime) {
        this.passwordHash = password == null ? null : sha256(password);
        this.nanoTime = nanoTime;
        this.allTries = new TokenBucket(ALL_TRIES_AT_ONCE, 1, nanoTime);
    }

    boolean isRequired() {
        return passwordHash != null;
    }

    /** Compares in constant time; tries are counted per address and over all of them. */
    synchronized Outcome login(String password, String address) {
        TokenBucket own =
                tries.computeIfAbsent(address, a -> new TokenBucket(TRIES_AT_ONCE, TRIES_PER_SECOND, nanoTime));
        forgetQuietAddresses();
        if (!own.take() || !allTries.take()) {
            return new Outcome.TooManyTries();
        }
        if (passwordHash == null || !MessageDigest.isEqual(passwordHash, sha256(password))) {
            return new Outcome.WrongPassword();
        }
        return new Outcome.Granted(open());
    }

    private void forgetQuietAddresses() {
        if (tries.size() > MAX_ADDRESSES) {
            tries.values().removeIf(TokenBucket::isFull);
        }
        while (tries.size() > MAX_ADDRESSES) {
            tries.remove(tries.keySet().iterator().next());
        }
    }

    private String open() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        while (sessions.size() >= MAX_SESSIONS) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        sessions.put(token, nanoTime.getAsLong() + SESSION.toNanos());
        return token;
    }

    /** Whether this token may see the page; without a password everybody may. */
    synchronized boolean isLoggedIn(Optional<String> token) {
        if (passwordHash == null) {
            return true;
        }
        Long until = token.map(sessions::get).orElse(null);
        return until != null && until - nanoTime.getAsLong() > 0;
    }

    synchronized void logout(String token) {
        sessions.remove(token);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
