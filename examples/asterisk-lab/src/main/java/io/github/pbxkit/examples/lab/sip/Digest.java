package io.github.pbxkit.examples.lab.sip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers a digest challenge with MD5 (RFC 2617), with {@code qop=auth} where the server offers it. */
final class Digest {
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z]+)\\s*=\\s*(?:\"([^\"]*)\"|([^,\\s]+))");

    private Digest() {}

    /**
     * The value of the Authorization header.
     *
     * @param challenge the value of WWW-Authenticate or Proxy-Authenticate
     * @param nonce     ours, fresh for each request
     */
    static String answer(String challenge, String method, String uri, String user, String password, String nonce) {
        Map<String, String> parameters = parameters(challenge);
        String realm = parameters.getOrDefault("realm", "");
        String serverNonce = parameters.getOrDefault("nonce", "");
        String ha1 = md5(user + ":" + realm + ":" + password);
        String ha2 = md5(method + ":" + uri);
        StringBuilder answer = new StringBuilder("Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\""
                .formatted(user, realm, serverNonce, uri));
        if (parameters.getOrDefault("qop", "").contains("auth")) {
            String response = md5(ha1 + ":" + serverNonce + ":00000001:" + nonce + ":auth:" + ha2);
            answer.append(", qop=auth, nc=00000001, cnonce=\"%s\", response=\"%s\"".formatted(nonce, response));
        } else {
            answer.append(", response=\"%s\"".formatted(md5(ha1 + ":" + serverNonce + ":" + ha2)));
        }
        if (parameters.containsKey("opaque")) {
            answer.append(", opaque=\"%s\"".formatted(parameters.get("opaque")));
        }
        return answer.append(", algorithm=MD5").toString();
    }

    private static Map<String, String> parameters(String challenge) {
        Map<String, String> parameters = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(challenge);
        while (matcher.find()) {
            String value = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            parameters.put(matcher.group(1).toLowerCase(Locale.ROOT), value);
        }
        return parameters;
    }

    private static String md5(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }
}
