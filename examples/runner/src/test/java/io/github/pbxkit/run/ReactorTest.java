package io.github.pbxkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactorTest {

    @TempDir
    Path root;

    @Test
    void followsTheDependenciesThatCountAtRunTime() throws IOException {
        Repository repository = Repository.in(root);

        assertThat(Reactor.at(root).neededBy(repository.folder("examples/board")))
                .containsExactly(repository.folder("examples/board"), repository.folder("client/testkit"));
    }

    @Test
    void knowsVersionAndArtifacts() throws IOException {
        Repository repository = Repository.in(root);
        Reactor reactor = Reactor.at(root);

        assertThat(reactor.version()).isEqualTo("1.2.3");
        assertThat(reactor.artifactId(repository.folder("client/testkit"))).isEqualTo("kit-testkit");
        assertThat(reactor.has(repository.folder("examples/unlisted"))).isFalse();
    }

    @Test
    void namesTheFileThatIsNoXml() throws IOException {
        Repository repository = Repository.in(root);
        repository.write("other/pom.xml", "<project>");

        assertThatThrownBy(() -> Reactor.at(root))
                .isInstanceOf(RunException.class)
                .hasMessageContaining(Path.of("other", "pom.xml").toString());
    }
}
