package io.github.pbxkit.examples.kit.ari;

import java.net.URI;

/** Which PBX a program runs on. */
public sealed interface PbxSource {
    /** A fake one inside the program, with simulated callers. */
    record Demo() implements PbxSource {}

    /** A real Asterisk that asterisk-lab starts on this machine, of this main version. */
    record Lab(int version) implements PbxSource {}

    /** The user's own. */
    record Server(URI ari, String user, String password) implements PbxSource {
        /** Whether the password goes over a network unencrypted. */
        public boolean isClearText() {
            String host = ari.getHost();
            boolean here = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
            return "http".equalsIgnoreCase(ari.getScheme()) && !here;
        }

        @Override
        public String toString() {
            return "Server[" + ari + ", user=" + user + "]";
        }
    }
}
