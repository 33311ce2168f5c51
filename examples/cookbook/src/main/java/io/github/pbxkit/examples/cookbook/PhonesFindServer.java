package io.github.pbxkit.examples.cookbook;

import io.github.pbxkit.cisco.DhcpOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** DHCP options 66 and 150, by which Cisco phones find their TFTP server. */
final class PhonesFindServer {
    private PhonesFindServer() {}

    /** For dnsmasq, to be put into /etc/dnsmasq.d; also {@code toIsc}, {@code toKea}, {@code toRouterOs}, {@code toIos}. */
    static void write(Path file, String... servers) throws IOException {
        Files.writeString(file, DhcpOptions.of(servers).toDnsmasq());
    }
}
