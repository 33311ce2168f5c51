package io.github.pbxkit.cisco;

import java.io.ByteArrayOutputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The DHCP options by which a phone finds its files: 66, a text, and 150, a list of addresses. Servers differ in how
 * each type is written, and a phone ignores an option of the wrong type.
 *
 * <p>Option 66 carries the first address as text (RFC 2132, 9.4). Option 150 carries all of them, four bytes each (RFC
 * 5859).
 *
 * <pre>{@code
 * DhcpOptions options = DhcpOptions.of("10.20.1.1", "10.20.1.2");
 * Files.writeString(Path.of("/etc/dhcp/phones.conf"), options.toIsc());
 * }</pre>
 *
 * @param serverName what option 66 says: a name or an address in digits, without blanks or quotes
 * @param addresses what option 150 says; one to sixty-three
 */
public record DhcpOptions(String serverName, List<Inet4Address> addresses) {
    /** The code of the option that holds a name. */
    public static final int TFTP_SERVER_NAME = 66;

    /** The code of the option that holds addresses. */
    public static final int TFTP_SERVER_ADDRESSES = 150;

    private static final int MAX_LENGTH = 255;
    private static final int ADDRESS_BYTES = 4;

    /** Copies the list and refuses what does not fit into an option. */
    public DhcpOptions {
        Objects.requireNonNull(serverName, "serverName");
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty() || addresses.size() * ADDRESS_BYTES > MAX_LENGTH) {
            throw new IllegalArgumentException("option 150 holds 1 to 63 addresses, not " + addresses.size());
        }
        if (!serverName.matches("[A-Za-z0-9._-]{1,255}")) {
            throw new IllegalArgumentException("'" + serverName + "' is neither a host name nor an address");
        }
    }

    /**
     * Options for servers by their addresses; option 66 gets the first.
     *
     * @param addresses IPv4 addresses, the preferred one first
     */
    public static DhcpOptions of(List<Inet4Address> addresses) {
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("option 150 holds 1 to 63 addresses, not 0");
        }
        return new DhcpOptions(addresses.get(0).getHostAddress(), addresses);
    }

    /**
     * Options for servers by their addresses; option 66 gets the first.
     *
     * @param addresses IPv4 addresses in digits; names are refused, as they would have to be looked up
     */
    public static DhcpOptions of(String... addresses) {
        return of(Arrays.stream(addresses).map(DhcpOptions::address).toList());
    }

    private static Inet4Address address(String text) {
        if (!text.matches("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}")) {
            throw new IllegalArgumentException("'" + text + "' is no IPv4 address in digits");
        }
        byte[] bytes = new byte[ADDRESS_BYTES];
        String[] parts = text.split("\\.");
        for (int i = 0; i < ADDRESS_BYTES; i++) {
            bytes[i] = (byte) Integer.parseInt(parts[i]);
        }
        return address(bytes);
    }

    private static Inet4Address address(byte[] bytes) {
        try {
            return (Inet4Address) InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are always an address", e);
        }
    }

    // ---- on the wire

    /** Both options as they stand in a DHCP message: code, length and value of each. */
    public byte[] encode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] name = serverName.getBytes(StandardCharsets.US_ASCII);
        out.write(TFTP_SERVER_NAME);
        out.write(name.length);
        out.writeBytes(name);
        out.write(TFTP_SERVER_ADDRESSES);
        out.write(addresses.size() * ADDRESS_BYTES);
        addresses.forEach(address -> out.writeBytes(address.getAddress()));
        return out.toByteArray();
    }

    /**
     * Reads the two options from the options of a DHCP message; others are skipped.
     *
     * @param bytes options, each as code, length and value
     * @throws MalformedFileException if an option breaks off, has the wrong type, or option 150 is missing
     */
    public static DhcpOptions parse(byte[] bytes) {
        String name = null;
        List<Inet4Address> addresses = new ArrayList<>();
        int at = 0;
        while (at < bytes.length && (bytes[at] & 0xFF) != 255) {
            int code = bytes[at] & 0xFF;
            if (code == 0) {
                at++;
                continue;
            }
            if (at + 2 > bytes.length || at + 2 + (bytes[at + 1] & 0xFF) > bytes.length) {
                throw new MalformedFileException("option " + code + " at byte " + at + " breaks off");
            }
            int length = bytes[at + 1] & 0xFF;
            byte[] value = Arrays.copyOfRange(bytes, at + 2, at + 2 + length);
            if (code == TFTP_SERVER_NAME) {
                name = name(value);
            } else if (code == TFTP_SERVER_ADDRESSES) {
                addresses.addAll(addresses(value));
            }
            at += 2 + length;
        }
        if (addresses.isEmpty()) {
            throw new MalformedFileException("there is no option 150");
        }
        return new DhcpOptions(name == null ? addresses.get(0).getHostAddress() : name, addresses);
    }

    /** A server that writes 66 as an address sends four bytes; phones take it for a strange name. */
    private static String name(byte[] value) {
        String text = new String(value, StandardCharsets.US_ASCII);
        if (!text.matches("[A-Za-z0-9._-]+")) {
            throw new MalformedFileException("option 66 is not a plain text but "
                    + java.util.HexFormat.of().formatHex(value)
                    + (value.length == ADDRESS_BYTES ? ", an address: the server has to send it as text" : ""));
        }
        return text;
    }

    private static List<Inet4Address> addresses(byte[] value) {
        if (value.length == 0 || value.length % ADDRESS_BYTES != 0) {
            throw new MalformedFileException(
                    "option 150 has " + value.length + " bytes; addresses have four each: it was sent as text");
        }
        List<Inet4Address> found = new ArrayList<>();
        for (int i = 0; i < value.length; i += ADDRESS_BYTES) {
            found.add(address(Arrays.copyOfRange(value, i, i + ADDRESS_BYTES)));
        }
        return found;
    }

    // ---- as servers write them

    /** For ISC dhcpd: quotes around 66, none around 150. */
    public String toIsc() {
        return """
                # Cisco phones: where their files are
                option cisco-tftp-servers code 150 = array of ip-address;
                option tftp-server-name "%s";
                option cisco-tftp-servers %s;
                """.formatted(serverName, joined(", "));
    }

    /** For Kea: a whole file that Kea accepts; move the two lists into your own. */
    public String toKea() {
        return """
                {
                  "Dhcp4": {
                    "option-def": [
                      { "name": "cisco-tftp-servers", "code": 150, "type": "ipv4-address", "array": true }
                    ],
                    "option-data": [
                      { "name": "tftp-server-name", "data": "%s" },
                      { "name": "cisco-tftp-servers", "data": "%s" }
                    ]
                  }
                }
                """.formatted(serverName, joined(", "));
    }

    /** For dnsmasq. */
    public String toDnsmasq() {
        return """
                # Cisco phones: where their files are
                dhcp-option=66,"%s"
                dhcp-option=150,%s
                """.formatted(serverName, joined(","));
    }

    /** For RouterOS 6.8 and later: s'...' is a text, 0x... are the bytes of the addresses. */
    public String toRouterOs() {
        return """
                # Cisco phones: where their files are; then name both options in /ip dhcp-server network
                /ip dhcp-server option
                add name=cisco-tftp-name code=66 value="s'%s'"
                add name=cisco-tftp-servers code=150 value="0x%s"
                """.formatted(serverName, hex());
    }

    /** For Cisco IOS, inside {@code ip dhcp pool}. */
    public String toIos() {
        return """
                ! Cisco phones: where their files are; inside "ip dhcp pool NAME"
                 option 66 ascii %s
                 option 150 ip %s
                """.formatted(serverName, joined(" "));
    }

    /** For the DHCP server of Windows, run in an administrator's prompt. */
    public String toWindowsNetsh() {
        return """
                rem Cisco phones: where their files are
                netsh dhcp server add optiondef 150 "Cisco TFTP servers" IPADDRESS 1
                netsh dhcp server set optionvalue 66 STRING "%s"
                netsh dhcp server set optionvalue 150 IPADDRESS %s
                """.formatted(serverName, joined(" ")).replace("\n", "\r\n");
    }

    private String joined(String separator) {
        return addresses.stream().map(Inet4Address::getHostAddress).collect(Collectors.joining(separator));
    }

    private String hex() {
        return addresses.stream()
                .map(address -> java.util.HexFormat.of().withUpperCase().formatHex(address.getAddress()))
                .collect(Collectors.joining());
    }
}
