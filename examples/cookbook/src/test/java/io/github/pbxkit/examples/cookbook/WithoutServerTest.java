package io.github.pbxkit.examples.cookbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiEvent;
import io.github.pbxkit.ami.event.QueueCallerAbandon;
import io.github.pbxkit.ari.AriEvent;
import io.github.pbxkit.ari.event.ChannelDtmfReceived;
import org.junit.jupiter.api.Test;

/** Handlers in unit tests: no server, no client, no mocks. */
class WithoutServerTest {

    @Test
    void anEventOfAmiIsItsText() {
        QueueCallerAbandon event = (QueueCallerAbandon) AmiEvent.parse("""
                Event: QueueCallerAbandon
                Queue: support
                CallerIDNum: 6004
                HoldTime: 31
                """);

        assertThat(QueueEvents.gaveUp(event)).isEqualTo("6004 gave up in support after 31 s");
    }

    @Test
    void anEventOfAriIsItsJson() {
        ChannelDtmfReceived key = (ChannelDtmfReceived) AriEvent.parse("""
                {"type": "ChannelDtmfReceived", "application": "ivr", "timestamp": "2026-12-01T10:00:00.000+0300",
                 "digit": "1", "duration_ms": 120,
                 "channel": {"id": "1796088009.1", "name": "PJSIP/6001-00000001", "state": "Up"}}
                """);

        assertThat(key.digit()).isEqualTo("1");
    }
}
