module consumer {
    requires io.github.pbxkit.ari.outbound;
}
