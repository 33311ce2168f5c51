package io.github.pbxkit.examples.kit.ari;

import io.github.pbxkit.ari.AriConnectException;
import io.github.pbxkit.ari.AriForbiddenException;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.AriProtocolException;
import io.github.pbxkit.ari.AriRefusedException;
import io.github.pbxkit.ari.AriTimeoutException;
import io.github.pbxkit.ari.AriUnauthorizedException;
import io.github.pbxkit.examples.kit.Fault;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong with the PBX into the sentence that helps; the sentences are in the program's texts. */
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
        } else if (cause instanceof AriUnauthorizedException) {
            return new Fault(cause, "fault.unauthorized", ari, user);
        } else if (cause instanceof AriForbiddenException) {
            return new Fault(cause, "fault.forbidden", ari, user);
        } else if (cause instanceof AriNotFoundException || cause instanceof AriProtocolException) {
            return new Fault(cause, "fault.prefix", ari, exampleWithPrefix());
        } else if (cause instanceof AriRefusedException refused) {
            return refused.status() == 503
                    ? new Fault(cause, "fault.booting", ari)
                    : new Fault(cause, "fault.refused", ari, refused.status(), refused.reason());
        }
        return unreachable(cause);
    }

    private Fault unreachable(Throwable cause) {
        if (has(cause, UnknownHostException.class) != null) {
            return new Fault(cause, "fault.host", ari.getHost());
        } else if (has(cause, SSLException.class) != null) {
            return new Fault(cause, "fault.tls", ari);
        } else if (has(cause, ConnectException.class) != null) {
            return new Fault(cause, "fault.connect", ari, port());
        } else if (cause instanceof AriTimeoutException
                || cause instanceof TimeoutException
                || has(cause, SocketTimeoutException.class) != null) {
            return new Fault(cause, "fault.timeout", ari);
        } else if (cause instanceof AriConnectException) {
            return new Fault(cause, "fault.broken", ari, String.valueOf(cause.getMessage()));
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
