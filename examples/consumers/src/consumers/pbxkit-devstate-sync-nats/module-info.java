module consumer {
    requires io.github.pbxkit.devstate.nats;
}
