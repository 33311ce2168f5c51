/** Device state (BLF lamps), presence and message counts kept in step between Asterisk servers. */
module io.github.pbxkit.devstate {
    requires transitive io.github.pbxkit.ami;
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.codec.http;
    requires io.netty.common;
    requires io.netty.handler;
    requires io.netty.resolver;
    requires transitive io.netty.transport;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.github.pbxkit.devstate;
    exports io.github.pbxkit.devstate.asterisk;
    exports io.github.pbxkit.devstate.websocket;
}
