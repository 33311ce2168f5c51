package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.codec.AmiMessage;
import java.time.Duration;
import java.util.Optional;

/** Contacts, peers, registrations and extension states. */
final class DeviceTracker {
    private final LiveStore store;

    DeviceTracker(LiveStore store) {
        this.store = store;
    }

    void onEvent(String name, AmiMessage m) {
        switch (name) {
            case "contactstatus" -> contact(m);
            case "peerstatus" -> peer(m);
            case "registry" ->
                store.put(new LiveRegistration(
                        m.first("ChannelType", ""),
                        m.first("Username", ""),
                        m.first("Domain", m.first("Host", "")),
                        m.first("Status", "")));
            case "extensionstatus" -> extension(m);
            default -> {
                // about something else
            }
        }
    }

    private void contact(AmiMessage m) {
        LiveContact contact = new LiveContact(
                m.first("AOR", ""),
                m.first("URI", ""),
                m.first("EndpointName", ""),
                m.first("ContactStatus", ""),
                roundTrip(m));
        if (contact.status().equalsIgnoreCase("Removed")) {
            store.remove(LiveKind.CONTACT, contact.key());
        } else {
            store.put(contact);
        }
    }

    static Optional<Duration> roundTrip(AmiMessage m) {
        long micros = m.longValue("RoundtripUsec").orElse(0);
        return micros > 0 ? Optional.of(Duration.ofNanos(micros * 1000)) : Optional.empty();
    }

    private void peer(AmiMessage m) {
        String status = m.first("PeerStatus", "");
        boolean isGone = status.equalsIgnoreCase("Unregistered");
        String known = store.find(LivePeer.class, m.first("Peer", ""))
                .map(LivePeer::address)
                .orElse("");
        store.put(new LivePeer(m.first("Peer", ""), status, isGone ? "" : m.first("Address", known)));
    }

    private void extension(AmiMessage m) {
        LiveExtension extension = LiveExtension.of(m);
        if (extension.status() < 0) { // its hint was removed
            store.remove(LiveKind.EXTENSION, extension.key());
        } else {
            store.put(extension);
        }
    }
}
