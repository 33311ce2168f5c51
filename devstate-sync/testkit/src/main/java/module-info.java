/** A simulator of clusters with every fault, and the contract test for links. */
module io.github.pbxkit.devstate.testkit {
    requires transitive io.github.pbxkit.devstate;
    requires transitive org.junit.jupiter.api;
    requires static org.jspecify;

    exports io.github.pbxkit.devstate.testkit;
}
