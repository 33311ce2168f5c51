package io.github.pbxkit.examples.lab.ari;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.BridgeHandle;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.outbound.MediaChannel;
import io.github.pbxkit.ari.outbound.MediaClient;
import io.github.pbxkit.ari.outbound.MediaFormat;

/** Says back whatever a caller says: where a speech bot has its recogniser and its voice. */
public final class EchoBot {
    static void serve(AriClient ari, MediaClient media, String application) {
        ari.on(StasisStart.class, event -> {
            if (event.channel().name().startsWith("WebSocket/")) {
                return; // The bot's own channel.
            }
            ChannelHandle caller = ari.channel(event.channel().id());
            caller.answer().await();
            MediaChannel bot = media.open(ari, application, MediaFormat.SLIN16).join();
            BridgeHandle bridge = ari.bridge("echo-" + caller.id());
            bridge.create().type("mixing").await();
            bridge.addChannel(caller.id(), bot.channelId()).await();
            caller.ended().whenComplete((channel, failure) -> {
                bot.close();
                bridge.destroy().ignoreMissing().send();
            });
            bot.say(bot.heard());
        });
    }
}
