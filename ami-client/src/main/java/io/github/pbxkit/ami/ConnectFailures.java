package io.github.pbxkit.ami;

import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.NotSslRecordException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Says in a sentence what is wrong with a connection, and what to look at. */
final class ConnectFailures {
    private ConnectFailures() {}

    static AmiException explain(Throwable thrown, AmiOptions options, boolean isGreeted) {
        Throwable cause = thrown instanceof DecoderException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof AmiProtocolException protocol) {
            return isGreeted
                    ? protocol
                    : new AmiConnectException(options.server() + ": " + protocol.getMessage(), protocol);
        }
        if (isGreeted) {
            return new AmiDisconnectedException(
                    "the connection to " + options.server() + " broke: " + cause.getMessage(), false, cause);
        }
        return new AmiConnectException("cannot connect to " + options.server() + ": " + reason(cause, options), cause);
    }

    private static String reason(Throwable cause, AmiOptions options) {
        if (cause instanceof UnknownHostException) {
            return "host name " + options.host + " is not known";
        }
        if (cause instanceof NotSslRecordException) {
            return "the server does not speak TLS on this port (manager.conf: tlsenable, tlsbindaddr)";
        }
        if (cause instanceof SSLException) {
            return "TLS failed: " + rootMessage(cause)
                    + ". Trust the server's certificate with AmiTls.trusting or pinned";
        }
        if (cause instanceof ConnectException
                && String.valueOf(cause.getMessage()).contains("refused")) {
            return "nothing listens there (is Asterisk running, and enabled = yes in manager.conf?)";
        }
        return String.valueOf(cause.getMessage());
    }

    private static String rootMessage(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
