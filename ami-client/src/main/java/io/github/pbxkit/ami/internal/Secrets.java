package io.github.pbxkit.ami.internal;

import io.github.pbxkit.ami.codec.AmiHeader;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Keeps secrets out of texts that people read: logs, {@code toString()}, error messages. */
public final class Secrets {
    // AuthDetail and AuthList of PJSIP carry most of them, VoicemailPasswordChange the last one.
    private static final Set<String> SECRET_NAMES =
            Set.of("secret", "password", "md5cred", "refreshtoken", "oauthsecret", "passworddigest", "newpassword");

    private Secrets() {}

    /**
     * Headers as one line of text, with stars for what nobody should see.
     *
     * @param headers of a message or an action
     * @param isLogin whether they are those of a {@code Login}, in which {@code Key} is a secret too
     * @return text for people
     */
    public static String describe(List<AmiHeader> headers, boolean isLogin) {
        StringBuilder text = new StringBuilder();
        for (AmiHeader header : headers) {
            text.append(text.isEmpty() ? "" : "; ").append(header.name()).append(": ");
            text.append(isSecret(header.name(), isLogin) ? "***" : header.value());
        }
        return text.toString();
    }

    // "Key" is the login answer in Login, but an ordinary database key in DBGet.
    private static boolean isSecret(String name, boolean isLogin) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRET_NAMES.contains(lower) || (isLogin && lower.equals("key"));
    }
}
