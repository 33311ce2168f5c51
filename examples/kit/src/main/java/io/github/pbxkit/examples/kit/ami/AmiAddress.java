package io.github.pbxkit.examples.kit.ami;

import io.github.pbxkit.examples.kit.Fault;

/** Where a manager interface is, as {@code --ami} says it. */
public record AmiAddress(String host, int port) {
    /** The port without TLS. */
    public static final int PLAIN = 5038;

    /** The port with TLS. */
    public static final int SECURE = 5039;

    /**
     * Reads {@code HOST}, {@code HOST:PORT}, or an IPv6 address with or without brackets.
     *
     * @param standard the port where none is given
     * @throws Fault with what the option needs
     */
    public static AmiAddress parse(String text, int standard) {
        String given = text.strip();
        int colon = given.lastIndexOf(':');
        boolean hasPort = colon >= 0 && (given.indexOf(':') == colon || given.charAt(colon - 1) == ']');
        String host = hasPort ? given.substring(0, colon) : given;
        String port = hasPort ? given.substring(colon + 1) : String.valueOf(standard);
        if (host.isEmpty() || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535) {
            throw new Fault("fault.option.ami", given);
        }
        return new AmiAddress(host, Integer.parseInt(port));
    }

    /** Both, as {@link #parse} reads them. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
