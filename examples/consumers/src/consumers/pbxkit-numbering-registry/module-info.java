module consumer {
    requires io.github.pbxkit.numbering;
}
