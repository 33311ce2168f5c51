package consumer;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriEvent;
import io.github.pbxkit.ari.UnknownEvent;
import java.net.URI;

public final class Consumer {

    private Consumer() {}

    public static void main(String[] args) {
        AriEvent event = AriEvent.parse("{\"type\":\"Fresh\",\"application\":\"demo\",\"colour\":\"red\"}");
        if (!(event instanceof UnknownEvent) || !event.extra().get("colour").equals("red")) {
            throw new AssertionError(event);
        }
        URI nobody = URI.create("http://127.0.0.1:1");
        try (AriClient ari = AriClient.builder(nobody).credentials("user", "secret").application("demo").build()) {
            System.out.println("ok " + ari.channels().list().send());
        }
    }
}
