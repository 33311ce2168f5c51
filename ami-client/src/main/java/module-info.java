/** Codec and client for the Asterisk Manager Interface (AMI). */
module io.github.pbxkit.ami {
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.common;
    requires io.netty.handler;
    requires transitive io.netty.transport;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.github.pbxkit.ami;
    exports io.github.pbxkit.ami.action;
    exports io.github.pbxkit.ami.codec;
    exports io.github.pbxkit.ami.event;
}
