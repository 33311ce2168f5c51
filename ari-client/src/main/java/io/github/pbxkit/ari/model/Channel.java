package io.github.pbxkit.ari.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A channel as it was when the server wrote this.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param id its unique id
 * @param protocolId id in the channel's own protocol, the SIP Call-ID for example, empty if none; since 16.27, 18.13, 19.5
 * @param name its name, such as {@code PJSIP/6001-0000002a}; may change in a masquerade, the id does not
 * @param state how far the call is
 * @param caller whose channel this is
 * @param connected who is at the other end
 * @param accountcode billing account, often empty
 * @param dialplan where it is in the dialplan
 * @param creationtime when it was made
 * @param language language of its prompts; since 13.2
 * @param channelvars variables listed as {@code channelvars} in {@code ari.conf} or reported, empty if none; since 14.2
 * @param callerRdnis number that redirected the call here; since 18.21, 20.6, 21.1
 * @param tenantid tenant; since 18.25, 20.10, 21.5
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record Channel(
        String id,
        @Nullable String protocolId,
        String name,
        ChannelState state,
        CallerID caller,
        CallerID connected,
        String accountcode,
        DialplanCEP dialplan,
        @Nullable Instant creationtime,
        String language,
        Map<String, String> channelvars,
        @Nullable String callerRdnis,
        @Nullable String tenantid,
        Map<String, @Nullable Object> extra) {}
