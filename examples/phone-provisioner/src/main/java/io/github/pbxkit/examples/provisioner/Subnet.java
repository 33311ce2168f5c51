package io.github.pbxkit.examples.provisioner;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Addresses that may ask for files.
 *
 * @param network first address
 * @param bits how many bits have to agree
 */
record Subnet(InetAddress network, int bits) {
    /** Reads {@code 10.20.0.0/16}, or one address alone. */
    static Subnet parse(String text) {
        int slash = text.indexOf('/');
        String host = slash < 0 ? text : text.substring(0, slash);
        if (!host.matches("[0-9a-fA-F.:]+")) {
            throw new IllegalArgumentException("'" + text + "' is no network such as 10.20.0.0/16");
        }
        try {
            InetAddress network = InetAddress.getByName(host);
            int all = network.getAddress().length * 8;
            int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > all) {
                throw new IllegalArgumentException("'" + text + "': there are 0 to " + all + " bits");
            }
            return new Subnet(network, bits);
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no network such as 10.20.0.0/16", e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] ours = network.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
