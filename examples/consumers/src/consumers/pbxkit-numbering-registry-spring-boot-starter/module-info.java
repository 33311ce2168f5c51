// Spring makes beans of the classes here and reads their annotations. As automatic modules its jars can name nothing that
// they need; what is no automatic module itself has to be named here.
open module consumer {
    requires io.github.pbxkit.numbering;
    requires io.github.pbxkit.numbering.spring;
    requires java.se;
    requires org.apache.commons.logging;
    requires spring.boot;
    requires spring.boot.autoconfigure;
    requires spring.context;
}
