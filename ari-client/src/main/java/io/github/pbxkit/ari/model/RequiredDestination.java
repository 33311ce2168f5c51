package io.github.pbxkit.ari.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Target of a transfer as the phone named it.
 *
 * <p>Since Asterisk 20.13, 21.8, 22.3.
 *
 * @param protocolId SIP Call-ID of the dialog to be replaced
 * @param destination number or address
 * @param additionalProtocolParams technology-specific details
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record RequiredDestination(
        @Nullable String protocolId,
        @Nullable String destination,
        List<AdditionalParam> additionalProtocolParams,
        Map<String, @Nullable Object> extra) {}
