package io.github.pbxkit.examples.blf;

import io.github.pbxkit.devstate.DeadPolicy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One site: an Asterisk, and the others it talks to. {@link SiteFile} reads it.
 *
 * @param server how others call this site: its numbers are NUMBER*server there
 * @param asterisk where it is
 * @param numbers what is told to others
 * @param links how to reach them
 * @param peers who they are
 * @param lamps how they are shown
 * @param page where the status page is; host and port
 * @param pagePassword null for none
 * @param services where phones get their page and Prometheus its figures
 */
record SiteConfig(
        String server,
        Asterisk asterisk,
        Numbers numbers,
        Links links,
        List<Peer> peers,
        Lamps lamps,
        Address page,
        @Nullable String pagePassword,
        Address services) {

    @Override
    public String toString() {
        return "SiteConfig[" + server + ", " + asterisk + ", " + numbers + ", " + links + ", " + peers + ", " + lamps
                + ", page " + page + ", services " + services + "]";
    }

    /** Where something listens. */
    record Address(String host, int port) {
        @Override
        public String toString() {
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /** How the manager interface is reached; {@code trust}: certificate of a server that speaks TLS. */
    record Asterisk(
            Address address,
            String user,
            String secret,
            boolean tls,
            @Nullable Path trust) {
        @Override
        public String toString() {
            return user + "@" + address;
        }
    }

    /** How states of own numbers are read. */
    enum Mode {
        EXTENSION,
        DEVICE,
        LEGACY18
    }

    /**
     * Own numbers.
     *
     * @param mode how their states are read
     * @param contexts of their hints; empty for all
     * @param told which of them are told
     * @param listed for old servers: all of them
     * @param presence whether do not disturb travels too
     * @param mailboxes whose message counts travel too
     */
    record Numbers(
            Mode mode,
            List<String> contexts,
            Pattern told,
            List<String> listed,
            boolean presence,
            List<String> mailboxes) {}

    /**
     * How the bridges reach each other.
     *
     * @param way over which they do
     * @param beat time between two signs of life
     * @param leaseBeats after how many missed ones a site counts as gone
     * @param reconnect longest time between two attempts
     * @param state file for the epoch, null for none
     */
    record Links(
            Way way,
            Duration beat,
            int leaseBeats,
            Duration reconnect,
            @Nullable Path state) {
        Duration lease() {
            return beat.multipliedBy(leaseBeats);
        }
    }

    /** Over what the bridges reach each other. */
    sealed interface Way {}

    /**
     * They call each other.
     *
     * @param listen null: only we call
     * @param secret known to all bridges
     * @param cluster name of the whole; bridges of another one are refused
     * @param tls how calls are kept secret
     */
    record Mesh(@Nullable Address listen, String secret, String cluster, Tls tls) implements Way {
        @Override
        public String toString() {
            return "Mesh[" + listen + ", " + cluster + "]";
        }
    }

    /**
     * They meet in a bucket of a NATS server.
     *
     * @param servers of one NATS cluster, each tried until one answers
     * @param login who we are there
     * @param tls how the server is known, and we are
     * @param bucket its name
     * @param copies how many servers of the cluster keep it, if we make it
     * @param isInMemory whether it is gone when these servers end, if we make it
     */
    record Nats(List<URI> servers, NatsLogin login, Tls tls, String bucket, int copies, boolean isInMemory)
            implements Way {
        @Override
        public String toString() {
            return "Nats[" + login + "@" + servers + ", " + bucket + "]";
        }
    }

    /**
     * One way to say who we are, or none.
     *
     * @param user with its password
     * @param token known to all of them
     * @param nkey file with a seed
     * @param credentials file with JWT and seed
     */
    record NatsLogin(
            @Nullable String user,
            @Nullable String password,
            @Nullable String token,
            @Nullable Path nkey,
            @Nullable Path credentials) {
        /** Whether the NATS server cannot tell one site from another by it. */
        boolean isShared() {
            return user == null && nkey == null && credentials == null;
        }

        @Override
        public String toString() {
            if (user != null) {
                return user;
            }
            if (isShared()) {
                return token == null ? "anybody" : "token";
            }
            return String.valueOf(nkey == null ? credentials : nkey);
        }
    }

    /**
     * Certificates.
     *
     * @param certificate our chain in PEM, null for none
     * @param key its key
     * @param trust certificates of the others, null for the machine's own authorities
     */
    record Tls(
            @Nullable Path certificate,
            @Nullable Path key,
            @Nullable Path trust) {}

    /**
     * Another site.
     *
     * @param server its name
     * @param url where its bridge listens, null: it calls us
     * @param importNumbers which of its numbers are shown here
     * @param prefix put before its numbers here
     * @param via other sites whose numbers it may pass on
     */
    record Peer(String server, @Nullable URI url, Pattern importNumbers, String prefix, Set<String> via) {}

    /**
     * How other sites' numbers are shown.
     *
     * @param dead what is shown of a site that is gone
     * @param phoneSafe whether a lamp goes out before it rings
     * @param window how many writes may be under way
     * @param ari writes them as {@code Stasis:} devices; null: they are {@code Custom:} ones, written over AMI
     */
    record Lamps(
            DeadPolicy dead,
            boolean phoneSafe,
            int window,
            @Nullable Ari ari) {
        /** What the hints of the dialplan have to begin with. */
        String devices() {
            return ari == null ? "Custom:" : StasisLamps.PREFIX;
        }
    }

    /** How ARI is reached. */
    record Ari(URI url, String user, String password) {
        @Override
        public String toString() {
            return user + "@" + url;
        }
    }
}
