/** A fake Asterisk Manager Interface for tests and demos. */
module io.github.pbxkit.ami.testkit {
    requires static org.jspecify;

    exports io.github.pbxkit.ami.testkit;
}
