package io.github.pbxkit.ami;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whom to trust on a TLS connection. The host name is checked unless a certificate is pinned. Immutable. */
public final class AmiTls {
    private final SSLContext context;
    private final boolean checksHostName;

    private AmiTls(SSLContext context, boolean checksHostName) {
        this.context = context;
        this.checksHostName = checksHostName;
    }

    /**
     * Trusts what this Java trusts.
     *
     * @return TLS with host name check
     */
    public static AmiTls system() {
        return new AmiTls(contextOf(null), true);
    }

    /**
     * Trusts what a context of yours trusts, and shows its client certificate.
     *
     * @param context any
     * @return TLS with host name check
     */
    public static AmiTls context(SSLContext context) {
        return new AmiTls(Objects.requireNonNull(context, "context"), true);
    }

    /**
     * Trusts the certificates in a file, and nothing else: the authority that signed the server's, or the server's own.
     *
     * @param pem one or more certificates in PEM or DER
     * @return TLS with host name check
     * @throws AmiConnectException if the file cannot be read, or has no certificate in it
     */
    public static AmiTls trusting(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("trusted-" + number++, certificate);
            }
            if (number == 0) {
                throw new AmiConnectException(
                        "there is no certificate in " + pem + "; it begins with -----BEGIN CERTIFICATE-----", null);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return new AmiTls(contextOf(factory.getTrustManagers()), true);
        } catch (IOException | GeneralSecurityException e) {
            throw new AmiConnectException("cannot read certificates to trust from " + pem + ": " + e.getMessage(), e);
        }
    }

    /**
     * Trusts exactly one certificate, whoever signed it and whatever name it has: right for the self-signed ones that
     * Asterisk's own script makes.
     *
     * @param sha256 its fingerprint in hex, colons allowed, as {@code openssl x509 -fingerprint -sha256} prints it
     * @return TLS that checks the certificate itself instead of the host name
     */
    public static AmiTls pinned(String sha256) {
        String hex = sha256.replace(":", "").toLowerCase(Locale.ROOT);
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "a SHA-256 fingerprint has 64 hexadecimal digits, this has not: " + sha256);
        }
        return new AmiTls(contextOf(new TrustManager[] {new Pin(hex)}), false);
    }

    SSLEngine engine(String host, int port) {
        SSLEngine engine = context.createSSLEngine(host, port);
        engine.setUseClientMode(true);
        if (checksHostName) {
            SSLParameters parameters = engine.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            engine.setSSLParameters(parameters);
        }
        return engine;
    }

    private static SSLContext contextOf(TrustManager @Nullable [] trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    private record Pin(String sha256) implements X509TrustManager {
        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            String found = fingerprint(chain[0]);
            if (!found.equals(sha256)) {
                throw new CertificateException(
                        "the server shows a certificate with fingerprint " + found + ", expected " + sha256);
            }
        }

        private static String fingerprint(X509Certificate certificate) throws CertificateException {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new CertificateException(e);
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("this is a client");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
