package io.github.pbxkit.examples.ivr;

import io.github.pbxkit.examples.kit.ari.PbxSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the program was told, checked.
 *
 * @param source which PBX
 * @param app name of the Stasis application
 * @param operators numbers that ring for who wants to talk to somebody
 * @param endpoint how a number is dialled, with {@code {number}} in it
 * @param ringTime how long a phone rings
 * @param oneByOne whether operators ring in turn
 * @param longestMessage the longest message that is taken
 * @param saveTo where messages are copied to on this machine, null to leave them on the PBX
 */
record IvrSettings(
        PbxSource source,
        String app,
        List<String> operators,
        String endpoint,
        Duration ringTime,
        boolean oneByOne,
        Duration longestMessage,
        @Nullable Path saveTo) {

    /** How a number is reached. */
    String endpointOf(String number) {
        return endpoint.replace("{number}", number);
    }

    IvrSettings withEndpoint(String newEndpoint) {
        return new IvrSettings(source, app, operators, newEndpoint, ringTime, oneByOne, longestMessage, saveTo);
    }
}
