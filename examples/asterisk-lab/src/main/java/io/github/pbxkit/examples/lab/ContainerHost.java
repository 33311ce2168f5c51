package io.github.pbxkit.examples.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Debian container of a Docker engine whose apt fetches the packages, for Linux hosts without apt. Only the fetching
 * happens in there: the tree brings its own C library and then runs on the host as any other.
 */
final class ContainerHost implements PackageHost {
    private static final String IMAGE = "debian:stable-slim";
    private static final Duration ENGINE_LIMIT = Duration.ofSeconds(10);
    private static final Duration PULL_LIMIT = Duration.ofMinutes(5);

    private final String docker;

    ContainerHost() {
        this("docker");
    }

    /** With another program in docker's place. */
    ContainerHost(String docker) {
        this.docker = docker;
    }

    @Override
    public String name() {
        return "docker";
    }

    @Override
    public @Nullable String whatIsMissing() {
        if (!Commands.isOnPath(docker)) {
            return "there is no docker on the PATH";
        }
        Commands.Result result =
                Commands.run(List.of(docker, "version", "--format", "{{.Server.Version}}"), Map.of(), ENGINE_LIMIT);
        return result.isSuccess() ? null : "the Docker engine does not answer (" + result.tail(1) + ")";
    }

    @Override
    public Session open(Path work) {
        Commands.Result started = Commands.run(
                List.of(
                        docker,
                        "run",
                        "--rm",
                        "--detach",
                        "--network",
                        "host",
                        "--user",
                        userAndGroup(),
                        "--volume",
                        work + ":" + work,
                        IMAGE,
                        "sleep",
                        "1800"),
                Map.of(),
                PULL_LIMIT);
        if (!started.isSuccess()) {
            throw new LabUnavailableException("Docker cannot start " + IMAGE + ": " + started.tail(3));
        }
        return new Container(docker, started.tail(1).strip());
    }

    @Override
    public String toString() {
        return "a Docker engine";
    }

    /** The files in the cache shall belong to the user who runs the lab, not to root. */
    private static String userAndGroup() {
        return id("-u") + ":" + id("-g");
    }

    private static String id(String option) {
        return Commands.run(List.of("id", option), Map.of(), ENGINE_LIMIT)
                .output()
                .strip();
    }

    private record Container(String docker, String id) implements Session {

        @Override
        public @Nullable String archive() {
            String files = run(
                            Path.of("/"),
                            List.of("sh", "-c", "cat /etc/apt/sources.list.d/*.sources || cat /etc/apt/sources.list"),
                            Map.of(),
                            ENGINE_LIMIT)
                    .output();
            return AptSources.mainArchive(Stream.of(files));
        }

        @Override
        public String keyring() {
            String found = run(
                            Path.of("/"),
                            List.of("sh", "-c", "ls " + String.join(" ", LocalHost.KEYRINGS) + " 2>/dev/null"),
                            Map.of(),
                            ENGINE_LIMIT)
                    .output();
            return found.lines().findFirst().orElse("");
        }

        @Override
        public Commands.Result run(Path folder, List<String> command, Map<String, String> environment, Duration limit) {
            List<String> all = new ArrayList<>(List.of(docker, "exec", "--workdir", folder.toString()));
            environment.forEach((name, value) -> all.addAll(List.of("--env", name + "=" + value)));
            all.add(id);
            all.addAll(command);
            return Commands.run(all, Map.of(), limit);
        }

        @Override
        public void close() {
            Commands.run(List.of(docker, "kill", id), Map.of(), ENGINE_LIMIT);
        }
    }
}
