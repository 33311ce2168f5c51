package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An apt without network: its one package unpacks to a shell script that calls itself Asterisk. */
final class FakePackageHost implements PackageHost {
    final List<String> commands = Collections.synchronizedList(new ArrayList<>());
    String suiteWithAsterisk = "sid";
    boolean isOffline;
    boolean isBroken;

    @Nullable
    String missing;

    @Override
    public String name() {
        return "apt";
    }

    @Override
    public @Nullable String whatIsMissing() {
        return missing;
    }

    @Override
    public String toString() {
        return "a fake apt";
    }

    @Override
    public Session open(Path work) {
        return new Session() {
            @Override
            public String archive() {
                return "http://archive.example/debian";
            }

            @Override
            public String keyring() {
                return "/keyring.gpg";
            }

            @Override
            public Commands.Result run(
                    Path folder, List<String> command, Map<String, String> environment, Duration limit) {
                commands.add(String.join(" ", command));
                try {
                    return answer(work, folder, command);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void close() {}
        };
    }

    private Commands.Result answer(Path work, Path folder, List<String> command) throws IOException {
        String sources = Files.exists(work.resolve(".apt/sources.list"))
                ? Files.readString(work.resolve(".apt/sources.list"))
                : "";
        if (command.contains("update")) {
            return isOffline ? failure("E: Could not resolve 'archive.example'") : success("");
        } else if (command.contains("show")) {
            return success("Package: asterisk\nVersion: 1:" + (sources.contains(suiteWithAsterisk) ? "22.10.1" : "20.1")
                    + "~dfsg-1\n");
        } else if (command.contains("--simulate")) {
            return success("Inst perl (5.40 x [amd64])\nInst asterisk (1:22.10.1~dfsg-1 x [amd64])\n");
        } else if (command.contains("--print-uris")) {
            return success("'http://archive.example/asterisk.deb' asterisk_22.deb 7 SHA256:abc\n");
        } else if (command.contains("download")) {
            Files.writeString(folder.resolve("asterisk_22.deb"), "archive");
            return success("");
        } else if (command.get(0).equals("sh")) {
            unpack(folder);
        }
        return success("amd64\n");
    }

    private void unpack(Path tree) throws IOException {
        Files.createDirectories(tree.resolve("usr/lib/asterisk/modules"));
        Path sounds = Files.createDirectories(tree.resolve("usr/share/asterisk/sounds/en_US_f_Allison"));
        Files.writeString(sounds.resolve("hello-world.gsm"), "");
        Path program = Files.createDirectories(tree.resolve("usr/sbin")).resolve("asterisk");
        Files.writeString(program, "#!/bin/sh\n" + (isBroken ? "exit 1" : "echo Asterisk 22.10.1") + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Commands.Result success(String output) {
        return new Commands.Result(0, output);
    }

    private static Commands.Result failure(String output) {
        return new Commands.Result(100, output);
    }
}
