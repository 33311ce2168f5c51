package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.AriUnsupportedException;
import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.internal.Refusals;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Tells "this server has no such operation" from "what you ask for is not there". A path that Asterisk does not know is a 404
 * with words of its own, which it never uses of a channel or bridge; a path that it knows from another operation is a 405.
 */
final class MissingOperation {
    private static final int NOT_FOUND = 404;
    private static final int OTHER_METHODS_ONLY = 405;
    private static final String NO_SUCH_PATH = "Resource not found";

    private MissingOperation() {}

    static boolean isMeantBy(int status, String body) {
        return status == OTHER_METHODS_ONLY
                || status == NOT_FOUND && Refusals.text(body).equals(NO_SUCH_PATH);
    }

    /** Asks the server for its version, and fails with a sentence about it. */
    static <T> CompletableFuture<T> explain(Call call, AriReply reply) {
        AriCall info = new AriCall("GET", "asterisk/info", "only=system", null, null);
        return call.transport()
                .send(info)
                .handle((answer, failure) -> failure == null ? version(call, answer) : null)
                .thenCompose(version ->
                        CompletableFuture.failedFuture(failure(call, reply.status(), reply.text(), version)));
    }

    private static @Nullable String version(Call call, AriReply answer) {
        if (!answer.isSuccess()) {
            return null;
        }
        try {
            var system =
                    call.json().object(answer.text(), ModelReader::asteriskInfo).system();
            return system == null ? null : Since.shortVersion(system.version());
        } catch (RuntimeException e) {
            return null;
        }
    }

    static AriUnsupportedException failure(Call call, int status, String body, @Nullable String version) {
        Since since = call.since();
        return new AriUnsupportedException(
                call.build() + " " + sentence(call, version) + " (" + status + ")",
                status,
                Refusals.text(body),
                since.firstVersions(),
                version);
    }

    private static String sentence(Call call, @Nullable String version) {
        Since since = call.since();
        if (version != null && since.isIn(version)) {
            return "is missing on this server, though its version " + version + " has it: load " + module(call)
                    + " (modules.conf), or take a build that has this module";
        }
        String needs = since.firstVersions().isEmpty()
                ? "is not known to this server"
                : "needs Asterisk " + since + " or newer";
        return needs + "; this server " + (version == null ? "does not tell its version" : "is " + version);
    }

    /** {@code res_ari_device_states.so} for {@code deviceStates/…}. */
    private static String module(Call call) {
        String resource = call.build().path().replaceFirst("/.*", "");
        return "res_ari_" + resource.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT) + ".so";
    }
}
