package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * RTP counters of a channel. Times are in seconds, jitter in the units of the RTP engine.
 *
 * <p>Since Asterisk 13.27, 16.4.
 *
 * @param txcount packets sent
 * @param rxcount packets received
 * @param txjitter jitter of what was sent
 * @param rxjitter jitter of what was received
 * @param remoteMaxjitter highest jitter the far end saw
 * @param remoteMinjitter lowest
 * @param remoteNormdevjitter mean
 * @param remoteStdevjitter standard deviation
 * @param localMaxjitter highest jitter seen here
 * @param localMinjitter lowest
 * @param localNormdevjitter mean
 * @param localStdevjitter standard deviation
 * @param txploss packets lost on the way out
 * @param rxploss packets lost on the way in
 * @param remoteMaxrxploss highest loss the far end saw
 * @param remoteMinrxploss lowest
 * @param remoteNormdevrxploss mean
 * @param remoteStdevrxploss standard deviation
 * @param localMaxrxploss highest loss seen here
 * @param localMinrxploss lowest
 * @param localNormdevrxploss mean
 * @param localStdevrxploss standard deviation
 * @param rtt round trip now
 * @param maxrtt highest round trip
 * @param minrtt lowest
 * @param normdevrtt mean
 * @param stdevrtt standard deviation
 * @param localSsrc our stream's id, unsigned 32 bits
 * @param remoteSsrc the far stream's id, unsigned 32 bits
 * @param txoctetcount bytes sent
 * @param rxoctetcount bytes received
 * @param channelUniqueid id of the channel
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record RTPstat(
        long txcount,
        long rxcount,
        @Nullable Double txjitter,
        @Nullable Double rxjitter,
        @Nullable Double remoteMaxjitter,
        @Nullable Double remoteMinjitter,
        @Nullable Double remoteNormdevjitter,
        @Nullable Double remoteStdevjitter,
        @Nullable Double localMaxjitter,
        @Nullable Double localMinjitter,
        @Nullable Double localNormdevjitter,
        @Nullable Double localStdevjitter,
        long txploss,
        long rxploss,
        @Nullable Double remoteMaxrxploss,
        @Nullable Double remoteMinrxploss,
        @Nullable Double remoteNormdevrxploss,
        @Nullable Double remoteStdevrxploss,
        @Nullable Double localMaxrxploss,
        @Nullable Double localMinrxploss,
        @Nullable Double localNormdevrxploss,
        @Nullable Double localStdevrxploss,
        @Nullable Double rtt,
        @Nullable Double maxrtt,
        @Nullable Double minrtt,
        @Nullable Double normdevrtt,
        @Nullable Double stdevrtt,
        long localSsrc,
        long remoteSsrc,
        long txoctetcount,
        long rxoctetcount,
        String channelUniqueid,
        Map<String, @Nullable Object> extra) {}
