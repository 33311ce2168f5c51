package io.github.pbxkit.ami.live;

import java.time.Duration;
import java.util.Optional;

/**
 * A contact of PJSIP: where a phone said it can be reached.
 *
 * @param aor address of record, most often the extension
 * @param uri where it is
 * @param endpoint its endpoint; empty if the server did not say
 * @param status the server's word: {@code Reachable}, {@code Unreachable}, {@code NonQualified}...
 * @param roundTrip how long it takes to answer, if the server asks it
 */
public record LiveContact(String aor, String uri, String endpoint, String status, Optional<Duration> roundTrip)
        implements LiveEntity {

    @Override
    public String key() {
        return aor + " " + uri;
    }

    @Override
    public LiveKind kind() {
        return LiveKind.CONTACT;
    }
}
