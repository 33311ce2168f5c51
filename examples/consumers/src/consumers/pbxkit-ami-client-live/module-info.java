module consumer {
    requires io.github.pbxkit.ami.live;
}
