/** A test server that speaks the Asterisk REST Interface. */
module io.github.pbxkit.ari.testkit {
    requires com.fasterxml.jackson.core;
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.codec.http;
    requires io.netty.common;
    requires io.netty.handler;
    requires io.netty.transport;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.github.pbxkit.ari.testkit;
}
