package io.github.pbxkit.examples.lab.sip;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One call of a {@link SipPhone}. From the moment it is answered it sends silence, which a test can turn into a tone.
 * Thread-safe. The waiting methods block and fail with {@link SipException} when the limit, 10 s unless given, is over.
 */
public final class SipCall {
    /** How long the waiting methods wait by default. */
    public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(10);

    private static final long REPEAT_MILLIS = 500;
    private static final int OK = 200;
    private static final Pattern STATUS_LINE = Pattern.compile("SIP/2.0 (\\d{3})");
    /** So many packets with sound, a tenth of a second, are no click any more. */
    private static final int SOUND_PACKETS = 5;

    private final SipPhone phone;
    private final SipDialog dialog;
    private final RtpStream audio;
    private final boolean incoming;
    private final long session = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
    private final CompletableFuture<Void> ringing = new CompletableFuture<>();
    private final CompletableFuture<Void> answered = new CompletableFuture<>();
    private final CompletableFuture<CallEnd> ended = new CompletableFuture<>();

    private volatile CompletableFuture<Integer> transfer = new CompletableFuture<>();

    private final Object lock = new Object();
    // guarded by lock
    private @Nullable SipMessage invite;
    private @Nullable SipMessage lastAnswer;
    private @Nullable ScheduledFuture<?> repeatedAnswer;
    private boolean hangupWanted;
    private boolean provisional;
    private int version;

    private SipCall(SipPhone phone, SipDialog dialog, boolean incoming) {
        this.phone = phone;
        this.dialog = dialog;
        this.incoming = incoming;
        try {
            this.audio = new RtpStream(phone.number(), phone.scheduler());
        } catch (IOException e) {
            throw new SipException("Phone " + phone.number() + " cannot open a port for audio", e);
        }
    }

    /** Calls a number; returns as soon as the INVITE is on its way. */
    static SipCall dial(SipPhone phone, SipDialog dialog) {
        SipCall call = new SipCall(phone, dialog, false);
        phone.add(call);
        SipMessage request = call.withSdp(dialog.request("INVITE"), "sendrecv", Sdp.DEFAULT_EVENTS);
        CompletableFuture<SipMessage> unused = dialog.send(request, call::remember, call::onProvisional)
                .whenComplete((answer, failure) -> call.onFinal(answer, failure));
        return call;
    }

    /** A call that comes in; it rings until somebody answers. */
    static SipCall incoming(SipPhone phone, SipDialog dialog, SipMessage request) {
        SipCall call = new SipCall(phone, dialog, true);
        call.remember(request);
        phone.add(call);
        phone.transport().respond(request, dialog.response(request, 180, "Ringing"));
        call.ringing.complete(null);
        return call;
    }

    /** Whether the other side called. */
    public boolean isIncoming() {
        return incoming;
    }

    /** The number of the phone whose call this is. */
    public String localNumber() {
        return phone.number();
    }

    /** The other side's number, as far as known. */
    public String remoteNumber() {
        return dialog.remote().user();
    }

    /** The other side's name; may be empty. */
    public String remoteName() {
        return dialog.remote().displayName();
    }

    /** SIP's Call-ID; Asterisk's ARI shows it as the channel's {@code protocol_id}. */
    public String callId() {
        return dialog.callId();
    }

    public boolean isAnswered() {
        return isDone(answered) && !ended.isDone();
    }

    public boolean isEnded() {
        return ended.isDone();
    }

    /** Waits until the other side rings, or sends a tone before it answers. */
    public SipCall awaitRinging() {
        await(ringing, DEFAULT_LIMIT, "did not ring");
        return this;
    }

    public SipCall awaitAnswered() {
        return awaitAnswered(DEFAULT_LIMIT);
    }

    /** Waits until the call is answered; fails at once when it is refused. */
    public SipCall awaitAnswered(Duration limit) {
        await(answered, limit, "was not answered");
        return this;
    }

    public CallEnd awaitEnded() {
        return awaitEnded(DEFAULT_LIMIT);
    }

    /** Waits until the call is over, however it ends. */
    public CallEnd awaitEnded(Duration limit) {
        return await(ended, limit, "did not end");
    }

    /** Answers an incoming call. */
    public SipCall answer() {
        synchronized (lock) {
            if (!incoming || isDone(answered) || ended.isDone()) {
                throw new IllegalStateException("Call " + this + " cannot be answered");
            }
            accept(requireInvite());
        }
        answered.complete(null);
        return this;
    }

    /** Refuses an incoming call: 486 is busy, 603 declined. */
    public void reject(int status) {
        synchronized (lock) {
            SipMessage request = requireInvite();
            phone.transport().respond(request, dialog.response(request, status, "Refused"));
        }
        end(new CallEnd(status, "Refused", true));
    }

    /** Ends the call in whatever state it is: cancels, refuses or hangs up. Returns at once; see {@link #awaitEnded}. */
    public void hangup() {
        synchronized (lock) {
            if (ended.isDone() || hangupWanted) {
                return;
            }
            hangupWanted = true;
            if (isDone(answered)) {
                sendBye();
                return;
            }
            if (!incoming) {
                cancelIfPossible();
                return;
            }
        }
        reject(603);
    }

    /** Puts the other side on hold, by a re-INVITE that only sends. */
    public void hold() {
        reinvite("sendonly");
    }

    public void unhold() {
        reinvite("sendrecv");
    }

    /**
     * Presses keys, by telephone events in the audio (RFC 4733). Blocks until they are released: 0.2 s for each.
     *
     * @param digits any of {@code 0123456789*#ABCD}
     */
    public void dtmf(String digits) {
        requireAnswered();
        CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
        for (int i = 0; i < digits.length(); i++) {
            last = audio.press(digits.charAt(i));
        }
        await(last, DEFAULT_LIMIT, "did not send " + digits);
    }

    /** Presses one key by SIP INFO, which only servers set up for it understand. */
    public void dtmfByInfo(char digit) {
        requireAnswered();
        SipMessage info =
                dialog.request("INFO").withBody("application/dtmf-relay", "Signal=" + digit + "\r\nDuration=100\r\n");
        requireSuccess(await(dialog.send(info), DEFAULT_LIMIT, "got no answer to INFO"));
    }

    /** Sends a tone of 440 Hz from now on, which talk detection takes for a voice. */
    public void startTalking() {
        requireAnswered();
        audio.talk(true);
    }

    /** Sends silence again. */
    public void stopTalking() {
        audio.talk(false);
    }

    /**
     * Hands the other side over to another number, by REFER (a blind transfer), and hangs up once that worked. Blocks.
     *
     * @throws SipException when the server says that it did not work; the call goes on then
     */
    public void transfer(String number) {
        requireAnswered();
        CompletableFuture<Integer> outcome = new CompletableFuture<>();
        transfer = outcome;
        String to = "<sip:" + number + "@" + phone.transport().server().getHostString() + ":"
                + phone.transport().server().getPort() + ">";
        SipMessage refer = dialog.request("REFER").with("Refer-To", to).with("Referred-By", phone.address());
        requireSuccess(await(dialog.send(refer), DEFAULT_LIMIT, "got no answer to REFER"));
        int status = await(outcome, DEFAULT_LIMIT, "was not told how the transfer went");
        if (status != OK) {
            throw new SipException(status, "Call " + this + " was not transferred to " + number + ": " + status);
        }
        hangup();
    }

    /** The digits that the other side sent so far, by telephone events. */
    public String receivedDigits() {
        return audio.receivedDigits();
    }

    /** How many packets of audio came so far. */
    public long receivedPackets() {
        return audio.packets();
    }

    /** Waits until, from now on, a tenth of a second of something audible came: music, a voice, a tone. */
    public void awaitSound(Duration limit) {
        awaitGrowth(audio::loudPackets, limit, "heard nothing");
    }

    /** Waits until, from now on, a tenth of a second of silence came. */
    public void awaitSilence(Duration limit) {
        awaitGrowth(audio::quietPackets, limit, "heard no silence");
    }

    /** How many packets with something audible came so far. */
    public long audiblePackets() {
        return audio.loudPackets();
    }

    @Override
    public String toString() {
        return phone.number() + (incoming ? " from " : " to ") + remoteNumber();
    }

    /** A request of this call from the other side, on the receiving thread. */
    void onRequest(SipMessage request) {
        switch (request.method()) {
            case "INVITE", "UPDATE" -> onChange(request);
            case "ACK" -> onAck(request);
            case "BYE" -> {
                respond(request, OK, "OK");
                end(new CallEnd(OK, request.first("Reason").orElse("hung up"), false));
            }
            case "CANCEL" -> onCancel(request);
            case "NOTIFY" -> onNotify(request);
            default -> respond(request, OK, "OK"); // INFO, OPTIONS
        }
    }

    /** The answer to our INVITE came again: it was not acknowledged, as far as the other side knows. */
    void onRepeatedAnswer(SipMessage answer) {
        dialog.acknowledge(answer);
    }

    /** The server is gone, or the phone closes: no more waiting. */
    void abandon(String why) {
        end(new CallEnd(0, why, true));
    }

    private void remember(SipMessage request) {
        synchronized (lock) {
            invite = request;
        }
    }

    private void onProvisional(SipMessage response) {
        if (response.status() == 100) {
            markProvisional();
            return;
        }
        if (!response.body().isEmpty()) {
            audio.sendTo(Sdp.parse(response.body())); // a tone or an announcement before the answer
        }
        markProvisional();
        ringing.complete(null);
    }

    private void markProvisional() {
        synchronized (lock) {
            provisional = true;
            if (hangupWanted) {
                cancelIfPossible();
            }
        }
    }

    private void onFinal(@Nullable SipMessage answer, @Nullable Throwable failure) {
        if (answer == null) {
            end(new CallEnd(0, failure == null ? "no answer" : String.valueOf(failure.getMessage()), false));
            return;
        }
        if (!answer.isSuccess()) {
            end(new CallEnd(answer.status(), answer.reason(), hangupWanted()));
            return;
        }
        dialog.establish(answer);
        dialog.acknowledge(answer);
        audio.sendTo(Sdp.parse(answer.body()));
        ringing.complete(null);
        answered.complete(null);
        synchronized (lock) {
            if (hangupWanted) {
                sendBye(); // it was answered while we cancelled
            }
        }
    }

    private boolean hangupWanted() {
        synchronized (lock) {
            return hangupWanted;
        }
    }

    /** RFC 3261, 9.1: not before the first provisional answer. */
    private void cancelIfPossible() {
        if (!provisional) {
            return;
        }
        SipMessage request = requireInvite();
        SipMessage cancel = SipMessage.request("CANCEL", request.requestUri())
                .with("Via", request.required("Via"))
                .with("From", request.required("From"))
                .with("To", request.required("To"))
                .with("Call-ID", request.callId())
                .with("CSeq", request.cseq() + " CANCEL")
                .with("Max-Forwards", "70");
        CompletableFuture<SipMessage> unused = phone.transport().request(cancel, response -> {});
    }

    private void sendBye() {
        CompletableFuture<SipMessage> unused = dialog.send(dialog.request("BYE"))
                .whenComplete((answer, failure) -> end(new CallEnd(OK, "hung up", true)));
    }

    /** A re-INVITE or UPDATE of the other side: agreed to. */
    private void onChange(SipMessage request) {
        synchronized (lock) {
            if (request.isRequest("INVITE")) {
                accept(request);
                return;
            }
        }
        respond(request, OK, "OK");
    }

    /** Says yes to an INVITE, again and again until it is acknowledged (RFC 3261, 13.3.1.4). */
    private void accept(SipMessage request) {
        Sdp offer = request.body().isEmpty() ? null : Sdp.parse(request.body());
        if (offer != null) {
            audio.sendTo(offer);
        }
        int events = offer == null || offer.eventPayloadType() < 0 ? Sdp.DEFAULT_EVENTS : offer.eventPayloadType();
        SipMessage answer = withSdp(
                dialog.response(request, OK, "OK"), offer == null ? "sendrecv" : offer.answerDirection(), events);
        lastAnswer = answer;
        phone.transport().respond(request, answer);
        stopRepeating();
        repeatedAnswer = phone.scheduler()
                .scheduleAtFixedRate(this::repeatAnswer, REPEAT_MILLIS, REPEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void repeatAnswer() {
        synchronized (lock) {
            if (lastAnswer != null) {
                phone.transport().send(lastAnswer);
            }
        }
    }

    /** How far a transfer is (RFC 3515, 2.4.4): the body is the status line that the new call got. */
    private void onNotify(SipMessage request) {
        respond(request, OK, "OK");
        Matcher status = STATUS_LINE.matcher(request.body());
        if (status.lookingAt() && Integer.parseInt(status.group(1)) >= OK) {
            transfer.complete(Integer.parseInt(status.group(1)));
        }
    }

    private void onAck(SipMessage ack) {
        synchronized (lock) {
            stopRepeating();
        }
        if (!ack.body().isEmpty()) {
            audio.sendTo(Sdp.parse(ack.body())); // the INVITE had left the offer to us
        }
    }

    private void stopRepeating() {
        if (repeatedAnswer != null) {
            repeatedAnswer.cancel(false);
            repeatedAnswer = null;
        }
    }

    private void onCancel(SipMessage cancel) {
        respond(cancel, OK, "OK");
        synchronized (lock) {
            if (isDone(answered)) {
                return; // too late; a BYE follows
            }
            SipMessage request = requireInvite();
            phone.transport().respond(request, dialog.response(request, 487, "Request Terminated"));
        }
        end(new CallEnd(487, cancel.first("Reason").orElse("cancelled"), false));
    }

    private void reinvite(String direction) {
        requireAnswered();
        SipMessage request = withSdp(dialog.request("INVITE"), direction, Sdp.DEFAULT_EVENTS);
        SipMessage answer = await(dialog.send(request), DEFAULT_LIMIT, "got no answer to the re-INVITE");
        requireSuccess(answer);
        dialog.acknowledge(answer);
        audio.sendTo(Sdp.parse(answer.body()));
    }

    private SipMessage withSdp(SipMessage message, String direction, int events) {
        Sdp sdp = new Sdp(phone.transport().host(), audio.port(), events, direction);
        synchronized (lock) {
            return message.withBody("application/sdp", sdp.format(session, ++version));
        }
    }

    private void respond(SipMessage request, int status, String reason) {
        phone.transport().respond(request, dialog.response(request, status, reason));
    }

    private void end(CallEnd how) {
        synchronized (lock) {
            stopRepeating();
            audio.close();
        }
        phone.remove(this); // before anybody who waits for the end looks at the phone's calls
        if (ended.complete(how)) {
            SipException refused =
                    new SipException(how.status(), "Call " + this + " ended: " + how.status() + " " + how.reason());
            ringing.completeExceptionally(refused);
            answered.completeExceptionally(refused);
        }
    }

    private SipMessage requireInvite() {
        if (invite == null) {
            throw new IllegalStateException("Call " + this + " has no INVITE yet");
        }
        return invite;
    }

    private void requireAnswered() {
        if (!isAnswered()) {
            throw new IllegalStateException("Call " + this + (isEnded() ? " has ended" : " is not answered yet"));
        }
    }

    private void requireSuccess(SipMessage answer) {
        if (!answer.isSuccess()) {
            throw new SipException(
                    answer.status(),
                    "Call " + this + ": " + answer.method() + " was refused: " + answer.status() + " "
                            + answer.reason());
        }
    }

    private void awaitGrowth(LongSupplier counter, Duration limit, String failure) {
        long wanted = counter.getAsLong() + SOUND_PACKETS;
        long end = System.nanoTime() + limit.toNanos();
        while (counter.getAsLong() < wanted) {
            if (System.nanoTime() > end) {
                throw new SipException(
                        0,
                        "Call " + this + " " + failure + " for " + limit.toMillis() + " ms; so far " + audio.packets()
                                + " packets, " + audio.loudPackets() + " of them audible");
            }
            SipPhone.pause();
        }
    }

    private <T> T await(Future<T> future, Duration limit, String failure) {
        return SipPhone.await(future, limit, "Call " + this + " " + failure);
    }

    private static boolean isDone(CompletableFuture<?> future) {
        return future.isDone() && !future.isCompletedExceptionally();
    }
}
