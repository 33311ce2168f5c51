module consumer {
    requires io.github.pbxkit.cisco;
}
