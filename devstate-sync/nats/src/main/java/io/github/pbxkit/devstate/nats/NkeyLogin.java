package io.github.pbxkit.devstate.nats;

import io.github.pbxkit.devstate.DevstateException;
import io.nats.client.AuthHandler;
import io.nats.client.NKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proves who we are by a signature. */
final class NkeyLogin implements AuthHandler {
    private static final Pattern SEED = Pattern.compile("\\bSU[A-Z2-7]{56}\\b");

    private final NKey key;

    private NkeyLogin(NKey key) {
        this.key = key;
    }

    static NkeyLogin read(Path seed) {
        try {
            Matcher found = SEED.matcher(Files.readString(seed));
            if (!found.find()) {
                throw new DevstateException("no user's seed in " + seed + ": it begins with SU, see nk -gen user");
            }
            return new NkeyLogin(NKey.fromSeed(found.group().toCharArray()));
        } catch (IOException | IllegalArgumentException e) {
            throw new DevstateException("the seed in " + seed + " cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public byte[] sign(byte[] nonce) {
        try {
            return key.sign(nonce);
        } catch (GeneralSecurityException | IOException e) {
            throw new DevstateException("the NKey cannot sign", e);
        }
    }

    @Override
    public char[] getID() {
        try {
            return key.getPublicKey();
        } catch (GeneralSecurityException | IOException e) {
            throw new DevstateException("the NKey has no public key", e);
        }
    }

    @Override
    public char[] getJWT() {
        return new char[0];
    }
}
