/** Codec and client for the Asterisk Manager Interface (AMI). */
module io.github.pbxkit.ami {
    requires io.netty.buffer;
    requires io.netty.transport;
    requires static org.jspecify;

    exports io.github.pbxkit.ami;
    exports io.github.pbxkit.ami.codec;
}
