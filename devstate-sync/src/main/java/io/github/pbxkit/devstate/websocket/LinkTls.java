package io.github.pbxkit.devstate.websocket;

import io.github.pbxkit.devstate.DevstateException;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import java.nio.file.Path;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** TLS of a {@link WebSocketLink}, from PEM files. Immutable. */
public final class LinkTls {
    private final @Nullable SslContext server;
    private final SslContext client;

    private LinkTls(@Nullable SslContext server, SslContext client) {
        this.server = server;
        this.client = client;
    }

    /**
     * Shows a certificate to those who call, and checks that of those who are called.
     *
     * @param certificate our certificate and what leads to it, PEM
     * @param key its private key, PKCS#8 in PEM without a password; may be in the same file
     * @param trust certificates to trust, PEM; null for the authorities that this Java trusts
     * @return the settings
     * @throws DevstateException if a file cannot be used
     */
    public static LinkTls of(Path certificate, Path key, @Nullable Path trust) {
        try {
            SslContextBuilder server = SslContextBuilder.forServer(certificate.toFile(), key.toFile());
            return new LinkTls(server.build(), client(trust).build());
        } catch (SSLException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    /**
     * The same, and both sides have to show a certificate that the other one trusts.
     *
     * @param certificate our certificate and what leads to it, PEM
     * @param key its private key, PKCS#8 in PEM without a password
     * @param trust certificates to trust, PEM
     * @return the settings
     * @throws DevstateException if a file cannot be used
     */
    public static LinkTls mutual(Path certificate, Path key, Path trust) {
        try {
            SslContextBuilder server = SslContextBuilder.forServer(certificate.toFile(), key.toFile())
                    .clientAuth(ClientAuth.REQUIRE)
                    .trustManager(trust.toFile());
            SslContextBuilder client = client(trust).keyManager(certificate.toFile(), key.toFile());
            return new LinkTls(server.build(), client.build());
        } catch (SSLException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    /**
     * Only calls others, and checks their certificates.
     *
     * @param trust certificates to trust, PEM; null for the authorities that this Java trusts
     * @return the settings
     * @throws DevstateException if the file cannot be used
     */
    public static LinkTls trusting(@Nullable Path trust) {
        try {
            return new LinkTls(null, client(trust).build());
        } catch (SSLException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    private static SslContextBuilder client(@Nullable Path trust) {
        SslContextBuilder builder = SslContextBuilder.forClient();
        return trust == null ? builder : builder.trustManager(trust.toFile());
    }

    private static DevstateException unusable(Exception e) {
        return new DevstateException(
                "certificate, key or trust cannot be used: " + e.getMessage()
                        + "; all three are PEM files, the key PKCS#8 without a password",
                e);
    }

    boolean canListen() {
        return server != null;
    }

    SslHandler accepting(ByteBufAllocator allocator) {
        SslContext context = server;
        if (context == null) {
            throw new IllegalStateException("no certificate of our own");
        }
        return context.newHandler(allocator);
    }

    SslHandler calling(ByteBufAllocator allocator, String host, int port) {
        SslHandler handler = client.newHandler(allocator, host, port);
        SSLParameters parameters = handler.engine().getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        handler.engine().setSSLParameters(parameters);
        return handler;
    }
}
