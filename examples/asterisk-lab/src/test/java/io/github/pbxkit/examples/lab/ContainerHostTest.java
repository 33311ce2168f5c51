package io.github.pbxkit.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a program in docker's place that takes down how it is called, and runs what shall run in the container here. */
class ContainerHostTest {
    private static final String DOCKER = """
            #!/bin/sh
            echo "$*" >> "$0.log"
            case $1 in
              version) echo 28.0 ;;
              run) echo Pulling; echo c0ffee ;;
              exec) shift; while [ "$1" != c0ffee ]; do shift; done; shift; exec "$@" ;;
            esac
            """;

    @TempDir
    Path folder;

    private Path docker() throws IOException {
        Path docker = folder.resolve("docker");
        Files.writeString(docker, DOCKER);
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
        return docker;
    }

    @Test
    void runsCommandsInAContainerThatSeesTheFolder() throws IOException {
        Path docker = docker();
        ContainerHost host = new ContainerHost(docker.toString());

        assertThat(host.whatIsMissing()).isNull();
        try (PackageHost.Session session = host.open(folder)) {
            Commands.Result result =
                    session.run(folder, List.of("echo", "hello"), Map.of("A", "b c"), Duration.ofSeconds(30));
            assertThat(result.output().strip()).isEqualTo("hello");
        }

        assertThat(Files.readString(Path.of(docker + ".log")))
                .contains("--volume " + folder + ":" + folder)
                .contains("exec --workdir " + folder + " --env A=b c c0ffee echo hello")
                .contains("kill c0ffee");
    }

    @Test
    void saysWhenThereIsNoEngine() throws IOException {
        Path docker = docker();
        Files.writeString(docker, "#!/bin/sh\necho 'Cannot connect to the daemon'\nexit 1\n");

        assertThat(new ContainerHost(docker.toString()).whatIsMissing()).contains("Cannot connect to the daemon");
        assertThat(new ContainerHost(folder + "/nothing").whatIsMissing()).contains("no docker");
    }
}
