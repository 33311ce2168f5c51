/** A live picture of an Asterisk server, kept from its manager events. */
module io.github.pbxkit.ami.live {
    requires transitive io.github.pbxkit.ami;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.github.pbxkit.ami.live;
}
