package io.github.pbxkit.examples.kit.ari;

import io.github.pbxkit.ari.AriConnectException;
import io.github.pbxkit.ari.AriProtocolException;
import io.github.pbxkit.ari.AriRefusedException;
import io.github.pbxkit.ari.AriTimeoutException;
import io.github.pbxkit.examples.kit.Fault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong with the PBX into the sentence that helps. */
public final class AriFaults {
    private final URI ari;
    private final String user;

    /**
     * Faults of one PBX.
     *
     * @param ari the address, as it was given
     * @param user the user's name
     */
    public AriFaults(URI ari, String user) {
        this.ari = ari;
        this.user = user;
    }

    /**
     * The sentence for a failure.
     *
     * @param failure what a call of the client failed with
     * @return its fault; a {@link Fault} as it is
     */
    public Fault of(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Fault known) {
            return known;
        } else if (cause instanceof AriRefusedException refused) {
            return refused(cause, refused.status(), refused.reason());
        } else if (cause instanceof AriProtocolException) {
            return new Fault(cause, "fault.ari.prefix", ari, exampleWithPrefix());
        }
        return unreachable(cause);
    }

    /**
     * The sentence for an answer that is no success.
     *
     * @param status of HTTP
     * @param reason in the server's words
     */
    public Fault refused(int status, String reason) {
        return refused(null, status, reason);
    }

    private Fault refused(@Nullable Throwable cause, int status, String reason) {
        return switch (status) {
            case 401 -> new Fault(cause, "fault.ari.unauthorized", ari, user);
            case 403 -> new Fault(cause, "fault.ari.forbidden", ari, user);
            case 404 -> new Fault(cause, "fault.ari.prefix", ari, exampleWithPrefix());
            case 503 -> new Fault(cause, "fault.ari.booting", ari);
            default -> new Fault(cause, "fault.ari.refused", ari, status, reason);
        };
    }

    /** The sentence for a user who may look and not touch. */
    Fault readOnly(Throwable cause) {
        return new Fault(cause, "fault.ari.read-only", ari, user);
    }

    private Fault unreachable(Throwable cause) {
        if (has(cause, UnknownHostException.class) != null) {
            return new Fault(cause, "fault.ari.host", ari.getHost());
        } else if (has(cause, SSLException.class) != null) {
            return new Fault(cause, "fault.ari.tls", ari);
        } else if (has(cause, ConnectException.class) != null) {
            return new Fault(cause, "fault.ari.connect", ari, port());
        } else if (cause instanceof AriTimeoutException
                || cause instanceof TimeoutException
                || has(cause, SocketTimeoutException.class) != null
                || has(cause, HttpTimeoutException.class) != null) {
            return new Fault(cause, "fault.ari.timeout", ari);
        } else if (cause instanceof AriConnectException || cause instanceof IOException) {
            return new Fault(cause, "fault.ari.broken", ari, String.valueOf(cause.getMessage()));
        }
        return new Fault(cause, "fault.unexpected", String.valueOf(cause));
    }

    private String exampleWithPrefix() {
        return ari.getScheme() + "://" + ari.getRawAuthority() + "/PREFIX";
    }

    private int port() {
        if (ari.getPort() >= 0) {
            return ari.getPort();
        }
        return "https".equals(ari.getScheme()) ? 443 : 80;
    }

    private static <E extends Throwable> @Nullable E has(Throwable failure, Class<E> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
