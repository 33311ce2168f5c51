package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contact (registered address) of an endpoint.
 *
 * <p>Since Asterisk 13.6.
 *
 * @param uri where it is, a SIP URI for PJSIP
 * @param contactStatus {@code Created}, {@code Removed}, {@code Reachable}, {@code Unreachable}, {@code NonQualified}, {@code Unknown}
 * @param aor address of record that it belongs to
 * @param roundtripUsec round trip in microseconds as text, absent if never measured
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record ContactInfo(
        String uri,
        String contactStatus,
        String aor,
        @Nullable String roundtripUsec,
        Map<String, @Nullable Object> extra) {}
