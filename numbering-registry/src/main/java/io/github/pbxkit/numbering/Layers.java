package io.github.pbxkit.numbering;

/** What lies over the ranges. */
record Layers() {
    static final Layers NONE = new Layers();
}
