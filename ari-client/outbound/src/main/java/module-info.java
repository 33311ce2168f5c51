/** Accepts the WebSockets that Asterisk opens to an application. */
module io.github.pbxkit.ari.outbound {
    requires transitive io.github.pbxkit.ari;
    requires okhttp3;
    requires okio;
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.codec.http;
    requires io.netty.common;
    requires io.netty.handler;
    requires io.netty.transport;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.github.pbxkit.ari.outbound;
}
