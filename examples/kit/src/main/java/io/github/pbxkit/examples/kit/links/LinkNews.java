package io.github.pbxkit.examples.kit.links;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiDisconnectedException;
import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ami.AmiFaults;
import io.github.pbxkit.examples.kit.ari.AriFaults;
import java.io.PrintWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells on the console how the clients of a program that also runs without its PBX fare, in the reader's language: what is
 * wrong, once for as long as it is the same, and when all is well again. Thread-safe.
 */
public final class LinkNews {
    private final Texts texts;
    private final PrintWriter out;
    private final Object lock = new Object();
    private final Map<String, String> told = new HashMap<>();

    public LinkNews(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    /**
     * Tells about this client from now on.
     *
     * @param client not connected yet
     * @param ari the address, as it was given
     * @param user the user's name
     */
    public void watch(AriClient client, URI ari, String user) {
        String link = "ARI " + ari;
        AriFaults faults = new AriFaults(ari, user);
        var unused = client.onState(change -> {
            if (change.failure() != null) {
                tell(link, faults.of(change.failure()).sentence(texts));
            } else if (change.state() == io.github.pbxkit.ari.ConnectionState.REPLACED) {
                tell(link, texts.say("link.replaced", link));
            } else if (change.state() == io.github.pbxkit.ari.ConnectionState.LIVE) {
                isWell(link);
            }
        });
    }

    /**
     * Tells about this client from now on.
     *
     * @param client not connected yet
     * @param ami the address, as it was given
     * @param user the user's name
     */
    public void watch(AmiClient client, String ami, String user) {
        String link = "AMI " + ami;
        var unused = client.onState(change -> {
            boolean isOurOwnEnd = change.state() == io.github.pbxkit.ami.ConnectionState.CLOSED
                    && change.reason() instanceof AmiDisconnectedException;
            if (change.reason() != null && !isOurOwnEnd) {
                tell(link, AmiFaults.of(change.reason(), ami, user).sentence(texts));
            } else if (change.state() == io.github.pbxkit.ami.ConnectionState.LIVE) {
                isWell(link);
            }
        });
    }

    private void tell(String link, String sentence) {
        synchronized (lock) {
            if (!sentence.equals(told.put(link, sentence))) {
                out.println(sentence);
                out.flush();
            }
        }
    }

    private void isWell(String link) {
        synchronized (lock) {
            if (told.remove(link) != null) {
                out.println(texts.say("link.well", link));
                out.flush();
            }
        }
    }
}
