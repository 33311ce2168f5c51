/** Configuration files of Cisco IP phones that are to load the first time. */
module io.github.pbxkit.cisco {
    requires org.slf4j;
    requires static org.jspecify;

    exports io.github.pbxkit.cisco;
}
