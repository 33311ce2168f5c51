package io.github.pbxkit.ami.internal;

import io.github.pbxkit.ami.codec.AmiHeader;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps secrets out of texts that people read: logs, {@code toString()}, error messages. A secret is known by what it is
 * called: by its header, by the header that names it, or by the word in front of it.
 */
public final class Secrets {
    private static final String STARS = "***";

    // In names of headers (AuthDetail has most of them), of settings, of variables and of database keys.
    private static final Pattern WORD = Pattern.compile("secret|passw|passphrase|md5_?cred|refresh_?token");

    // "secret=x" in a line of GetConfig or a Variable, "password : x" in output, "\"password\":\"x\"" in JSON, and
    // "database put secret x". What stands in front of the second group may be shown.
    private static final Pattern IN_VALUE = Pattern.compile(
            "((?:secret|passw|passphrase|md5_?cred|refresh_?token)[\\w.-]*\"?(?:\\s*(?:=>?|:)\\s*|\\s+))\\S.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    // Of Setvar, Getvar and VarSet; of UpdateConfig; of DBPut. The number behind the dash joins a name with its value.
    private static final Pattern NAMING = Pattern.compile("(?:variable|var|key|family)(-\\d+)?");
    private static final Pattern NAMED = Pattern.compile("val(?:ue)?(-\\d+)?");

    private Secrets() {}

    /**
     * Headers as one line of text, with stars for what nobody should see.
     *
     * @param headers of a message or an action
     * @param isLogin whether they are those of a {@code Login}, in which {@code Key} is a secret too
     * @return text for people
     */
    public static String describe(List<AmiHeader> headers, boolean isLogin) {
        Set<String> named =
                headers.stream().map(Secrets::namedBy).flatMap(Optional::stream).collect(Collectors.toSet());
        StringBuilder text = new StringBuilder();
        for (AmiHeader header : headers) {
            text.append(text.isEmpty() ? "" : "; ").append(header.name()).append(": ");
            text.append(isSecret(header.name(), isLogin, named) ? STARS : masked(header.value()));
        }
        return text.toString();
    }

    // "Key" is the login answer in Login, but an ordinary database key in DBGet.
    private static boolean isSecret(String name, boolean isLogin, Set<String> named) {
        String lower = name.toLowerCase(Locale.ROOT);
        return WORD.matcher(lower).find()
                || (isLogin && lower.equals("key"))
                || suffix(NAMED, lower).filter(named::contains).isPresent();
    }

    /** Which values are secret because of this header: the end of their names. */
    private static Optional<String> namedBy(AmiHeader header) {
        boolean isOfSecret =
                WORD.matcher(header.value().toLowerCase(Locale.ROOT)).find();
        return isOfSecret ? suffix(NAMING, header.name().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<String> suffix(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.matches() ? Optional.of(Objects.requireNonNullElse(matcher.group(1), "")) : Optional.empty();
    }

    private static String masked(String value) {
        return IN_VALUE.matcher(value).replaceFirst("$1" + Matcher.quoteReplacement(STARS));
    }
}
