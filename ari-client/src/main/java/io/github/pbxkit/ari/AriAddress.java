package io.github.pbxkit.ari;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import okhttp3.Credentials;
import okhttp3.HttpUrl;

/** Where the server is and who we are there. The password is in no text this makes except the header itself. */
final class AriAddress {
    private final HttpUrl base;
    private final String user;
    private final String authorization;

    private AriAddress(HttpUrl base, String user, String authorization) {
        this.base = base;
        this.user = user;
        this.authorization = authorization;
    }

    /**
     * Checks an address.
     *
     * @throws IllegalArgumentException if it is none
     */
    static AriAddress of(URI uri, String user, String password) {
        Objects.requireNonNull(uri, "uri");
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException(
                    "The address must begin with http:// or https://, is " + withoutSecrets(uri));
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("The address must be without user, query and fragment: "
                    + withoutSecrets(uri) + "; credentials go into credentials(user, password)");
        }
        HttpUrl url = uri.getRawAuthority() == null ? null : HttpUrl.parse(uri.toString());
        if (url == null) {
            throw new IllegalArgumentException("Not an address: " + withoutSecrets(uri));
        }
        return new AriAddress(withAri(url), user, Credentials.basic(user, password, StandardCharsets.UTF_8));
    }

    /** The prefix of http.conf comes before /ari; a user who wrote /ari himself means the same. */
    private static HttpUrl withAri(HttpUrl url) {
        List<String> segments =
                url.encodedPathSegments().stream().filter(s -> !s.isEmpty()).toList();
        HttpUrl.Builder builder = url.newBuilder().encodedPath("/");
        segments.forEach(builder::addEncodedPathSegment);
        if (segments.isEmpty() || !segments.get(segments.size() - 1).equals("ari")) {
            builder.addPathSegment("ari");
        }
        return builder.build();
    }

    private static String withoutSecrets(URI uri) {
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        return uri.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1) + uri.getRawPath();
    }

    /** The URL of an encoded path below /ari. */
    HttpUrl resolve(String encodedPath, String encodedQuery) {
        String url = base + "/" + encodedPath + (encodedQuery.isEmpty() ? "" : "?" + encodedQuery);
        return HttpUrl.get(url);
    }

    String user() {
        return user;
    }

    /** Value of the Authorization header. Secret. */
    String authorization() {
        return authorization;
    }

    String host() {
        return base.host();
    }

    int port() {
        return base.port();
    }

    boolean isTls() {
        return base.isHttps();
    }

    /** By the name alone, without a look-up. */
    boolean isLoopback() {
        String host = base.host();
        return host.equals("localhost") || host.endsWith(".localhost") || host.startsWith("127.") || host.equals("::1");
    }

    /** The address, without credentials. */
    @Override
    public String toString() {
        return base.toString();
    }
}
