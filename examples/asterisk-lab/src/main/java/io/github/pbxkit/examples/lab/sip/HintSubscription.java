package io.github.pbxkit.examples.lab.sip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A lamp of a phone: a subscription to the state of a number (RFC 6665, and RFC 4235 for dialogs). Made by
 * {@link SipPhone#subscribe}. Thread-safe.
 */
public final class HintSubscription implements AutoCloseable {
    private static final int SECONDS = 3600;

    private final SipPhone phone;
    private final SipDialog dialog;
    private final String number;
    private final String event;
    private final String accept;

    private final Object lock = new Object();
    // guarded by lock
    private final List<HintNotification> notifications = new ArrayList<>();
    private boolean established;
    private boolean closed;

    HintSubscription(SipPhone phone, SipDialog dialog, String number, String event, String accept) {
        this.phone = phone;
        this.dialog = dialog;
        this.number = number;
        this.event = event;
        this.accept = accept;
    }

    /** Subscribes, or renews; blocks until the server has agreed. */
    public void refresh() {
        SipMessage answer = subscribe(SECONDS);
        if (!answer.isSuccess()) {
            throw new SipException(
                    answer.status(),
                    "Phone " + phone.number() + " may not subscribe to " + number + ": " + answer.status() + " "
                            + answer.reason());
        }
        synchronized (lock) {
            establish(answer);
        }
    }

    /** The number whose state it shows. */
    public String number() {
        return number;
    }

    /** All notifications so far, the first one first. */
    public List<HintNotification> notifications() {
        synchronized (lock) {
            return List.copyOf(notifications);
        }
    }

    /** The newest notification, or null before the first. */
    public @Nullable HintNotification latest() {
        synchronized (lock) {
            return notifications.isEmpty() ? null : notifications.get(notifications.size() - 1);
        }
    }

    /**
     * Waits until the newest notification is as wanted.
     *
     * @throws SipException when the limit is over; the message has the newest one
     */
    public HintNotification await(Predicate<HintNotification> wanted, Duration limit) {
        try {
            return awaitLatest(wanted, limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SipException("Interrupted while waiting for the lamp of " + number, e);
        }
    }

    private HintNotification awaitLatest(Predicate<HintNotification> wanted, Duration limit)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (lock) {
            while (true) {
                HintNotification latest = latest();
                if (latest != null && wanted.test(latest)) {
                    return latest;
                }
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new SipException(
                            0,
                            "The lamp of " + number + " did not become as wanted within " + limit.toMillis()
                                    + " ms; its newest notification is " + latest);
                }
                lock.wait(left);
            }
        }
    }

    /** Waits for a dialog state: {@code terminated}, {@code early} or {@code confirmed}. */
    public HintNotification awaitState(String dialogState, Duration limit) {
        return await(notification -> notification.dialogState().equals(dialogState), limit);
    }

    /** Ends the subscription at the server, as far as that still answers. */
    @Override
    public void close() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            subscribe(0);
        } catch (SipException e) {
            // the server is gone, and the subscription with it
        } finally {
            phone.remove(this);
        }
    }

    String callId() {
        return dialog.callId();
    }

    void onNotify(SipMessage notify) {
        phone.transport().respond(notify, dialog.response(notify, 200, "OK"));
        synchronized (lock) {
            establish(notify);
            notifications.add(new HintNotification(
                    System.nanoTime(),
                    notify.first("Subscription-State").orElse(""),
                    notify.first("Content-Type").orElse(""),
                    notify.body()));
            lock.notifyAll();
        }
    }

    private SipMessage subscribe(int seconds) {
        SipMessage request = dialog.request("SUBSCRIBE")
                .with("Event", event)
                .with("Accept", accept)
                .with("Expires", "" + seconds);
        return SipPhone.await(
                dialog.send(request),
                seconds == 0 ? SipPhone.FAREWELL_LIMIT : SipCall.DEFAULT_LIMIT,
                "Phone " + phone.number() + " got no answer to SUBSCRIBE for " + number);
    }

    /** The first NOTIFY may overtake the answer; whichever comes first tells where the other end is. */
    private void establish(SipMessage message) {
        if (!established) {
            established = true;
            dialog.establish(message);
        }
    }
}
