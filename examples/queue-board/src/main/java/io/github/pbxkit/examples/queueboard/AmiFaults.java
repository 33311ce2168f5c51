package io.github.pbxkit.examples.queueboard;

import io.github.pbxkit.ami.AmiConnectException;
import io.github.pbxkit.ami.AmiException;
import io.github.pbxkit.ami.AmiLoginException;
import io.github.pbxkit.ami.AmiProtocolException;
import io.github.pbxkit.ami.AmiRefusedException;
import io.github.pbxkit.examples.kit.Fault;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;

/** What the client reports as failed, as a sentence that says what to change. */
final class AmiFaults {
    private AmiFaults() {}

    static Fault of(Throwable thrown, QueueBoardOptions options) {
        Throwable failure =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        String where = String.valueOf(options.ami);
        if (failure instanceof AmiLoginException) {
            return new Fault(failure, "fault.login", where, String.valueOf(options.user));
        }
        if (failure instanceof AmiRefusedException refused) {
            return new Fault(failure, "fault.refused", where, refused.response().text());
        }
        if (failure instanceof AmiConnectException) {
            return connect(failure, where);
        }
        return failure instanceof AmiException
                ? new Fault(failure, "fault.connection", where, String.valueOf(failure.getMessage()))
                : new Fault(failure, "fault.unexpected", String.valueOf(failure));
    }

    private static Fault connect(Throwable failure, String where) {
        Throwable cause = failure.getCause();
        if (cause instanceof UnknownHostException) {
            return new Fault(failure, "fault.host", where);
        }
        if (cause instanceof ConnectException) {
            return new Fault(failure, "fault.connect", where);
        }
        if (cause instanceof AmiProtocolException) {
            return new Fault(failure, "fault.protocol", where);
        }
        if (cause instanceof SSLException) {
            boolean speaksNone = cause.getClass().getSimpleName().equals("NotSslRecordException"); // Netty's
            return new Fault(failure, speaksNone ? "fault.tls.none" : "fault.tls", where);
        }
        return new Fault(failure, "fault.connection", where, String.valueOf(failure.getMessage()));
    }
}
