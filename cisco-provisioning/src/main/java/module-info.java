/** Configuration files of Cisco IP phones that are to load the first time. */
module io.github.pbxkit.cisco {
    requires jakarta.xml.bind;
    requires java.xml;
    requires static org.jspecify;

    exports io.github.pbxkit.cisco;

    opens io.github.pbxkit.cisco.internal to
            jakarta.xml.bind;
}
