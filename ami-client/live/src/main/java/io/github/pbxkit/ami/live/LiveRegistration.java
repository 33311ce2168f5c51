package io.github.pbxkit.ami.live;

/**
 * A registration of the server with somebody else, a provider for example.
 *
 * @param technology {@code PJSIP}, {@code SIP}, {@code IAX2}
 * @param user as whom; with PJSIP a URI
 * @param server where; with PJSIP a URI
 * @param status the server's word, for example {@code Registered}
 */
public record LiveRegistration(String technology, String user, String server, String status) implements LiveEntity {

    @Override
    public String key() {
        return technology + "/" + user + "@" + server;
    }

    @Override
    public LiveKind kind() {
        return LiveKind.REGISTRATION;
    }
}
