/** A simulator of clusters with every fault. */
module io.github.pbxkit.devstate.testkit {
    requires transitive io.github.pbxkit.devstate;
    requires static org.jspecify;

    exports io.github.pbxkit.devstate.testkit;
}
