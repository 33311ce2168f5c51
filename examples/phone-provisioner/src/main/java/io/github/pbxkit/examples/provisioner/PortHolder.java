package io.github.pbxkit.examples.provisioner;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which program has a UDP port, as far as Linux tells this user; nothing on other systems. */
final class PortHolder {
    private static final Path PROC = Path.of("/proc");
    private static final int LOCAL_ADDRESS = 1;
    private static final int INODE = 9;

    private PortHolder() {}

    /** The program's name and process number, such as {@code in.tftpd, process 812}. */
    static Optional<String> ofUdp(int port) {
        Set<String> sockets = sockets(port);
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process, sockets)) {
                    String name = Files.readString(process.resolve("comm")).strip();
                    return Optional.of(name + ", process " + process.getFileName());
                }
            }
        } catch (IOException e) {
            return Optional.empty(); // the process went away in between
        }
        return Optional.empty();
    }

    /** The links that stand in a process's folder for the sockets on that port. */
    private static Set<String> sockets(int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("net/udp", "net/udp6")) {
            try {
                for (String line : Files.readAllLines(PROC.resolve(table))) {
                    String[] words = line.strip().split("\\s+");
                    if (words.length > INODE && words[LOCAL_ADDRESS].endsWith(suffix)) {
                        sockets.add("socket:[" + words[INODE] + "]");
                    }
                }
            } catch (IOException e) {
                continue; // no such table: another system, or no IPv6
            }
        }
        return sockets;
    }

    private static boolean holds(Path process, Set<String> sockets) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : open) {
                if (sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false; // another user's process, or one that has just ended
        }
        return false;
    }
}
