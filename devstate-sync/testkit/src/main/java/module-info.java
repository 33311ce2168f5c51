/** A simulator of clusters with every fault, and the contract test for links. */
module io.github.pbxkit.devstate.testkit {
    requires transitive io.github.pbxkit.devstate;
    requires static org.jspecify;

    exports io.github.pbxkit.devstate.testkit;
}
