// Spring makes beans of the classes here and reads their annotations.
open module consumer {
    requires io.github.pbxkit.numbering.spring;
    requires spring.boot.autoconfigure;
    requires spring.boot;
    requires spring.context;
}
