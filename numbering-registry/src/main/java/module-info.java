/** Whose number is this: the Russian numbering plan as an embeddable index. */
module io.github.pbxkit.numbering {
    requires org.slf4j;
    requires static org.jspecify;

    exports io.github.pbxkit.numbering;
    exports io.github.pbxkit.numbering.export;
}
