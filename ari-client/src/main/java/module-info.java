/** Client for the Asterisk REST Interface (ARI). */
module io.github.pbxkit.ari {
    requires okhttp3;
    requires com.fasterxml.jackson.core;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.github.pbxkit.ari;
    exports io.github.pbxkit.ari.event;
    exports io.github.pbxkit.ari.model;
    exports io.github.pbxkit.ari.operations;
    exports io.github.pbxkit.ari.recipe;
    exports io.github.pbxkit.ari.socket;
}
