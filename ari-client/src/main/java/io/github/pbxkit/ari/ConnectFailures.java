package io.github.pbxkit.ari;

import io.github.pbxkit.ari.internal.Refusals;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Says in a sentence why a connection could not be made, and what to change. */
final class ConnectFailures {
    private static final int LONGEST_BODY = 4_096;

    private ConnectFailures() {}

    /** The failure of an attempt to open the event socket. */
    static AriException of(AriAddress address, String applications, Throwable failure, @Nullable Response response) {
        if (response != null && response.code() != 101) {
            return refused(address, applications, response);
        }
        if (failure instanceof AriException known) {
            return known;
        }
        String why = failure instanceof IOException e ? describe(address, e) : failure.toString();
        return new AriConnectException("Cannot open the event socket: " + why, failure);
    }

    private static AriException refused(AriAddress address, String applications, Response response) {
        AriRefusedException plain = Refusals.of("GET " + address + "/events", response.code(), body(response));
        String reason = plain.reason();
        return switch (response.code()) {
            case AriUnauthorizedException.STATUS ->
                new AriUnauthorizedException(
                        "The server at " + address + " does not accept user \"" + address.user()
                                + "\" with this password (401); check the user's section in ari.conf",
                        reason);
            case AriForbiddenException.STATUS ->
                new AriForbiddenException(
                        "The server at " + address + " does not let user \"" + address.user()
                                + "\" connect from here (403); check the access lists in ari.conf and http.conf",
                        reason);
            case AriNotFoundException.STATUS ->
                new AriNotFoundException(
                        "There is no ARI at " + address
                                + " (404); put the prefix of http.conf into the address, and check"
                                + " that ari.conf says enabled=yes and that res_ari.so is loaded",
                        reason);
            case 400 ->
                new AriRefusedException(
                        "The server does not accept application \"" + applications + "\" (400 " + reason
                                + "); check its name",
                        400,
                        reason);
            default -> plain;
        };
    }

    private static String body(Response response) {
        try {
            return response.peekBody(LONGEST_BODY).string();
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    /** What is wrong with the way to the server. */
    static String describe(AriAddress address, IOException e) {
        String server = address.host() + ":" + address.port();
        if (e instanceof UnknownHostException) {
            return "the host name " + address.host() + " is not known; check the address";
        }
        if (e instanceof SSLException) {
            return "TLS with " + server + " failed (" + e.getMessage() + "); check that the port speaks TLS, that the"
                    + " certificate is for this name and that it is trusted here";
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return "nothing listens at " + server + " (" + e.getMessage()
                    + "); check the address, that Asterisk runs, and"
                    + " that http.conf says enabled=yes with this bindaddr and bindport";
        }
        if (e instanceof InterruptedIOException) {
            return server + " did not answer in time; check the address and firewalls";
        }
        if (e instanceof ProtocolException) {
            return server + " does not speak HTTP as ARI does (" + e.getMessage() + "); check the port";
        }
        return "the connection to " + server + " broke (" + e + ")";
    }
}
