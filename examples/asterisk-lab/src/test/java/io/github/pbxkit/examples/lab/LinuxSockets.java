package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks up in /proc where a process can be reached. */
final class LinuxSockets {
    private static final Pattern INODE = Pattern.compile("socket:\\[(\\d+)]");
    private static final String LISTEN = "0A";
    private static final String UDP_UNCONNECTED = "07";

    private LinuxSockets() {}

    /** The addresses, such as {@code 127.0.0.1:5060}, on which a process waits for connections. */
    static List<String> listening(long pid) throws IOException {
        return local(pid, List.of("tcp", "tcp6"), LISTEN);
    }

    /** The addresses on which it waits for datagrams from anybody. */
    static List<String> receiving(long pid) throws IOException {
        return local(pid, List.of("udp", "udp6"), UDP_UNCONNECTED);
    }

    private static List<String> local(long pid, List<String> tables, String state) throws IOException {
        Set<String> inodes = inodes(pid);
        List<String> addresses = new ArrayList<>();
        for (String table : tables) {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table))) {
                String[] fields = line.strip().split("\\s+");
                if (fields.length > 9 && fields[3].equals(state) && inodes.contains(fields[9])) {
                    addresses.add(readable(fields[1]));
                }
            }
        }
        return addresses;
    }

    private static Set<String> inodes(long pid) throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return descriptors
                    .map(LinuxSockets::target)
                    .map(INODE::matcher)
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return ""; // closed in the meantime
        }
    }

    /** {@code 0100007F:1F90} is 127.0.0.1:8080, the lowest byte first. */
    private static String readable(String address) {
        String[] parts = address.split(":");
        int port = Integer.parseInt(parts[1], 16);
        if (parts[0].length() != 8) {
            return "[" + parts[0] + "]:" + port;
        }
        long bits = Long.parseLong(parts[0], 16);
        return (bits & 0xFF) + "." + (bits >> 8 & 0xFF) + "." + (bits >> 16 & 0xFF) + "." + (bits >> 24) + ":" + port;
    }
}
