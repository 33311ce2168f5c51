// Spring makes beans of the classes here and reads their annotations.
open module consumer {
    requires io.github.pbxkit.ami;
    requires io.github.pbxkit.ami.spring;
    requires spring.boot.autoconfigure;
    requires spring.boot;
    requires spring.context;
}
