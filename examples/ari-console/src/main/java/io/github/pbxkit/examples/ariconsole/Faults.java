package io.github.pbxkit.examples.ariconsole;

import io.github.pbxkit.ari.AriForbiddenException;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.AriProtocolException;
import io.github.pbxkit.ari.AriUnauthorizedException;
import io.github.pbxkit.examples.kit.Fault;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What failed, as a sentence that says what to change. */
final class Faults {
    private Faults() {}

    static Fault of(Throwable thrown, Pbx pbx) {
        Throwable failure = thrown;
        while ((failure instanceof CompletionException || failure instanceof ExecutionException)
                && failure.getCause() != null) {
            failure = failure.getCause();
        }
        if (failure instanceof Fault known) {
            return known;
        } else if (failure instanceof AriUnauthorizedException || failure instanceof AriForbiddenException) {
            return new Fault(failure, "fault.login", pbx.uri(), pbx.user());
        } else if (failure instanceof AriNotFoundException || failure instanceof AriProtocolException) {
            return new Fault(failure, "fault.prefix", pbx.uri());
        } else if (failure instanceof ConnectException || failure instanceof HttpTimeoutException) {
            return new Fault(failure, "fault.connect", pbx.uri());
        }
        return new Fault(failure, "fault.connection", pbx.uri(), failure.getMessage());
    }

    /** What the server says to somebody who asks for its description. */
    static void check(Rest.Answer answer, Pbx pbx) {
        switch (answer.status()) {
            case 200 -> {}
            case 401, 403 -> throw new Fault("fault.login", pbx.uri(), pbx.user());
            case 404 -> throw new Fault("fault.prefix", pbx.uri());
            default -> throw new Fault("fault.connection", pbx.uri(), answer.status() + " " + answer.text());
        }
    }
}
