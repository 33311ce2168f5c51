package io.github.pbxkit.examples.kit.ami;

import io.github.pbxkit.ami.AmiConnectException;
import io.github.pbxkit.ami.AmiException;
import io.github.pbxkit.ami.AmiLoginException;
import io.github.pbxkit.ami.AmiProtocolException;
import io.github.pbxkit.ami.AmiRefusedException;
import io.github.pbxkit.examples.kit.Fault;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What the client reports as failed, as a sentence that says what to change. */
public final class AmiFaults {
    private AmiFaults() {}

    /**
     * The sentence for a failure.
     *
     * @param thrown what a call of the client failed with
     * @param ami the address, as it was given
     * @param user the user's name
     * @return its fault
     */
    public static Fault of(Throwable thrown, @Nullable String ami, @Nullable String user) {
        Throwable failure = thrown;
        while ((failure instanceof CompletionException || failure instanceof ExecutionException)
                && failure.getCause() != null) {
            failure = failure.getCause();
        }
        String where = String.valueOf(ami);
        if (failure instanceof AmiLoginException) {
            return new Fault(failure, "fault.ami.login", where, String.valueOf(user));
        }
        if (failure instanceof AmiRefusedException refused) {
            return new Fault(
                    failure, "fault.ami.refused", where, refused.response().text());
        }
        if (failure instanceof AmiConnectException) {
            return connect(failure, where);
        }
        if (failure instanceof TimeoutException) {
            return new Fault(failure, "fault.ami.timeout", where);
        }
        return failure instanceof AmiException
                ? new Fault(failure, "fault.ami.connection", where, String.valueOf(failure.getMessage()))
                : new Fault(failure, "fault.unexpected", String.valueOf(failure));
    }

    private static Fault connect(Throwable failure, String where) {
        Throwable cause = failure.getCause();
        if (cause instanceof UnknownHostException) {
            return new Fault(failure, "fault.ami.host", where);
        }
        if (cause instanceof ConnectException) {
            return new Fault(failure, "fault.ami.connect", where);
        }
        if (cause instanceof AmiProtocolException) {
            return new Fault(failure, "fault.ami.protocol", where);
        }
        if (cause instanceof SSLException) {
            boolean speaksNone = cause.getClass().getSimpleName().equals("NotSslRecordException"); // Netty's
            return new Fault(failure, speaksNone ? "fault.ami.tls.none" : "fault.ami.tls", where);
        }
        return new Fault(failure, "fault.ami.connection", where, String.valueOf(failure.getMessage()));
    }
}
