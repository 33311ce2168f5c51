package io.github.pbxkit.examples.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Debian-like system whose apt fetches the packages: this machine, or a container on it. */
interface PackageHost {

    /** A short name: {@code apt} or {@code docker}. */
    String name();

    /** Why this way cannot be gone here, or null when it can. */
    @Nullable
    String whatIsMissing();

    /** Makes ready; a folder given here is seen under the same path by the commands. */
    Session open(Path work);

    /** One stay on the host. */
    interface Session extends AutoCloseable {

        /** The first archive that the host's own apt sources name, or null. */
        @Nullable
        String archive();

        /** The keyring that the archive's signatures are checked against. */
        String keyring();

        /** Runs a program to its end, as {@link Commands#run} does. */
        Commands.Result run(Path folder, List<String> command, Map<String, String> environment, Duration limit);

        @Override
        void close();
    }
}
