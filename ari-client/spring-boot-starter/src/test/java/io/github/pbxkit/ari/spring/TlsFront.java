package io.github.pbxkit.ari.spring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Speaks TLS for a server that does not, with a certificate of its own making for localhost. */
final class TlsFront implements AutoCloseable {
    private final HeldCertificate certificate =
            new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    private final ServerSocket listener;
    private final int behind;

    TlsFront(int behind) throws IOException {
        this.behind = behind;
        HandshakeCertificates own =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        listener =
                own.sslContext().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        run(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    HeldCertificate certificate() {
        return certificate;
    }

    private void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket front = listener.accept();
            Socket back = new Socket("127.0.0.1", behind);
            run(() -> copy(front, back));
            run(() -> copy(back, front));
        }
    }

    private static void copy(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One side has closed.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
