package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests on the wire, against a server that misbehaves as told. */
class HttpTransportTest {
    private final MockWebServer server = new MockWebServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sendsParametersOfChangesAsJson() throws Exception {
        server.start();
        answer(204, "");
        try (AriClient ari = client(AriOptions.DEFAULTS)) {
            ari.channels().hangup("PJSIP/+7916 ü").reason("busy").await();
        }

        RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
        assertThat(request.getMethod()).isEqualTo("DELETE");
        assertThat(request.getTarget()).isEqualTo("/ari/channels/PJSIP%2F%2B7916%20%C3%BC");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Basic dTpw");
        assertThat(request.getBody().utf8()).isEqualTo("{\"reason\":\"busy\"}");
    }

    @Test
    void aTimeoutSaysThatItMayStillHappen() throws Exception {
        server.start();
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        try (AriClient ari = client(AriOptions.DEFAULTS)) {
            assertThatThrownBy(() -> ari.channels()
                            .answer("1")
                            .within(Duration.ofMillis(100))
                            .await())
                    .isInstanceOf(AriTimeoutException.class)
                    .hasMessageContaining("POST /channels/1/answer")
                    .hasMessageContaining("100 ms")
                    .hasMessageContaining("may still be carried out");
        }
    }

    @Test
    void theDefaultTimeoutIsTheClients() throws Exception {
        server.start();
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        AriOptions options = AriOptions.builder()
                .timeouts(Timeouts.DEFAULTS.withRequest(Duration.ofMillis(150)))
                .build();
        try (AriClient ari = client(options)) {
            assertThatThrownBy(() -> ari.channels().list().await())
                    .isInstanceOf(AriTimeoutException.class)
                    .hasMessageContaining("150 ms");
        }
    }

    /** A change whose connection breaks is not repeated: nobody knows whether it was carried out. */
    @Test
    void changesAreSentOnceOnly() throws Exception {
        server.start();
        for (int i = 0; i < 3; i++) {
            server.enqueue(new MockResponse.Builder()
                    .onResponseStart(new SocketEffect.CloseSocket())
                    .build());
        }
        try (AriClient ari = client(AriOptions.DEFAULTS)) {
            assertThatThrownBy(
                            () -> ari.channels().originate("PJSIP/1").app("a").await())
                    .isInstanceOf(AriConnectException.class);
            assertThatThrownBy(() -> ari.channels().hangup("1").await()).isInstanceOf(AriConnectException.class);
        }

        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void followsNoRedirect() throws Exception {
        server.start();
        server.enqueue(new MockResponse(301, Headers.of("Location", "http://elsewhere.example/ari/channels"), ""));
        try (AriClient ari = client(AriOptions.DEFAULTS)) {
            assertThatThrownBy(() -> ari.channels().list().await())
                    .isInstanceOfSatisfying(
                            AriRefusedException.class,
                            e -> assertThat(e.status()).isEqualTo(301));
        }
    }

    @Test
    void refusesAnswersOverTheLimit() throws Exception {
        server.start();
        answer(200, "[" + " ".repeat(2_000) + "]");
        AriOptions options = AriOptions.builder()
                .limits(Limits.DEFAULTS.withMaxMessageLength(1_000))
                .build();
        try (AriClient ari = client(options)) {
            assertThatThrownBy(() -> ari.channels().list().await())
                    .isInstanceOf(AriProtocolException.class)
                    .hasMessageContaining("1000 bytes")
                    .hasMessageContaining("maxMessageLength");
        }
    }

    @Test
    void sendsManyRequestsAtATime() throws Exception {
        server.start();
        java.util.concurrent.CyclicBarrier all = new java.util.concurrent.CyclicBarrier(20);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                try {
                    all.await(20, TimeUnit.SECONDS); // Answers none before all are here.
                } catch (java.util.concurrent.BrokenBarrierException | java.util.concurrent.TimeoutException e) {
                    return new MockResponse(500, Headers.of(), "");
                }
                return new MockResponse(200, Headers.of(), "[]");
            }
        });
        try (AriClient ari = client(AriOptions.DEFAULTS)) {
            var calls = java.util.stream.IntStream.range(0, 20)
                    .mapToObj(i -> ari.channels().list().send())
                    .toList();
            for (var call : calls) {
                assertThat(call.get(20, TimeUnit.SECONDS)).isEmpty();
            }
        }
    }

    @Test
    void refusesACertificateNobodyVouchesFor() throws Exception {
        serveTls("localhost");
        try (AriClient ari = client(AriOptions.DEFAULTS)) {
            assertThatThrownBy(() -> ari.channels().list().await())
                    .isInstanceOf(AriConnectException.class)
                    .hasMessageContaining("TLS")
                    .hasMessageContaining("trusted");
            assertThatThrownBy(() -> ari.connect().get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(AriConnectException.class)
                    .hasMessageContaining("certificate");
        }
    }

    @Test
    void refusesACertificateForAnotherName() throws Exception {
        HeldCertificate certificate = serveTls("another.example");
        try (AriClient ari = client(trusting(certificate))) {
            assertThatThrownBy(() -> ari.channels().list().await())
                    .isInstanceOf(AriConnectException.class)
                    .hasMessageContaining("certificate is for this name");
        }
    }

    @Test
    void takesACertificateOfAnAuthorityOfOnesOwn() throws Exception {
        HeldCertificate certificate = serveTls("localhost");
        answer(200, "[]");
        try (AriClient ari = client(trusting(certificate))) {
            assertThat(ari.channels().list().await()).isEmpty();
        }
    }

    @Test
    void takesAnHttpClientOfOnesOwnAndLeavesItOpen() throws Exception {
        server.start();
        answer(200, "[]");
        answer(200, "");
        OkHttpClient mine = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(
                        chain.request().newBuilder().header("X-Mine", "yes").build()))
                .build();
        try (AriClient ari = AriClient.builder(server.url("/").uri())
                .credentials("u", "p")
                .application("a")
                .httpClient(mine)
                .build()) {
            ari.channels().list().await();
        }

        assertThat(server.takeRequest(10, TimeUnit.SECONDS).getHeaders().get("X-Mine"))
                .isEqualTo("yes");
        mine.newCall(new okhttp3.Request.Builder().url(server.url("/")).build())
                .execute()
                .close();
    }

    private HeldCertificate serveTls(String name) throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName(name)
                .commonName(name)
                .build();
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        server.start();
        return certificate;
    }

    private static AriOptions trusting(HeldCertificate certificate) {
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        return AriOptions.builder()
                .tls(trust.sslSocketFactory(), trust.trustManager())
                .build();
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse(status, Headers.of(), body));
    }

    private AriClient client(AriOptions options) {
        return AriClient.builder(server.url("/").uri())
                .credentials("u", "p")
                .application("a")
                .options(options)
                .build();
    }
}
