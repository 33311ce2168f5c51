package io.github.pbxkit.examples.lab.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a peer that loses and repeats messages. */
class SipTransportTest {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final BlockingQueue<SipMessage> requests = new LinkedBlockingQueue<>();
    private DatagramSocket peer;
    private SipTransport transport;

    @BeforeEach
    void open() throws Exception {
        peer = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        peer.setSoTimeout(30_000);
        transport = new SipTransport(
                "test",
                new InetSocketAddress(InetAddress.getLoopbackAddress(), peer.getLocalPort()),
                SipTransport.Sockets.DEFAULT,
                scheduler,
                new SipTransport.Listener() {
                    @Override
                    public void onRequest(SipMessage request) {
                        requests.add(request);
                    }

                    @Override
                    public void onRepeatedAnswer(SipMessage response) {
                        requests.add(response);
                    }
                });
    }

    @AfterEach
    void close() {
        transport.close();
        peer.close();
        scheduler.shutdownNow();
    }

    @Test
    void sendsARequestAgainUntilItIsAnswered() throws Exception {
        CompletableFuture<SipMessage> answer = transport.request(request("OPTIONS"), provisional -> {});

        SipMessage lost = receive();
        SipMessage again = receive();
        send(SipMessage.response(again, 200, "OK"));

        assertThat(again.transaction()).isEqualTo(lost.transaction());
        assertThat(answer.get(30, TimeUnit.SECONDS).status()).isEqualTo(200);
    }

    @Test
    void acknowledgesARefusedInviteEachTimeItIsRefused() throws Exception {
        CompletableFuture<SipMessage> answer = transport.request(request("INVITE"), provisional -> {});
        SipMessage invite = receive();

        send(SipMessage.response(invite, 486, "Busy Here"));

        SipMessage ack = receive();
        while (ack.isRequest("INVITE")) { // sent again before the refusal came
            ack = receive();
        }
        assertThat(ack.method()).isEqualTo("ACK");
        assertThat(ack.required("Via")).isEqualTo(invite.required("Via"));
        assertThat(answer.get(30, TimeUnit.SECONDS).status()).isEqualTo(486);
    }

    @Test
    void answersARepeatedRequestWithoutAskingAgain() throws Exception {
        SipMessage bye = request("BYE");
        send(bye);
        SipMessage taken = requests.poll(30, TimeUnit.SECONDS);
        transport.respond(taken, SipMessage.response(taken, 200, "OK"));
        receive();

        send(bye);

        assertThat(receive().status()).isEqualTo(200);
        assertThat(requests).isEmpty();
    }

    @Test
    void handsOnASuccessThatComesAgain() throws Exception {
        CompletableFuture<SipMessage> answer = transport.request(request("INVITE"), provisional -> {});
        SipMessage invite = receive();
        send(SipMessage.response(invite, 200, "OK"));
        answer.get(30, TimeUnit.SECONDS);

        send(SipMessage.response(invite, 200, "OK"));

        assertThat(requests.poll(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void survivesWhatIsNoMessage() throws Exception {
        sendBytes("rubbish\r\n\r\n".getBytes());
        sendBytes(new byte[] {0, 1, 2, 3, 4, 5});
        send(request("OPTIONS"));

        assertThat(requests.poll(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void closingFailsWhatIsPending() {
        CompletableFuture<SipMessage> answer = transport.request(request("OPTIONS"), provisional -> {});

        transport.close();

        assertThatThrownBy(() -> answer.get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("closed");
    }

    private SipMessage request(String method) {
        return SipMessage.request(method, "sip:x@127.0.0.1")
                .with("Via", transport.newVia())
                .with("From", "<sip:a@b>;tag=1")
                .with("To", "<sip:c@d>")
                .with("Call-ID", "1")
                .with("CSeq", "1 " + method);
    }

    private SipMessage receive() throws Exception {
        DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
        peer.receive(packet);
        return SipMessage.parse(packet.getData(), packet.getLength());
    }

    private void send(SipMessage message) throws Exception {
        sendBytes(message.encode());
    }

    private void sendBytes(byte[] data) throws Exception {
        SocketAddress to = new InetSocketAddress(InetAddress.getLoopbackAddress(), transport.port());
        peer.send(new DatagramPacket(data, data.length, to));
    }
}
