/** Device state between Asterisk servers over NATS JetStream. */
module io.github.pbxkit.devstate.nats {
    requires transitive io.github.pbxkit.devstate;
    requires io.nats.jnats;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.github.pbxkit.devstate.nats;
}
