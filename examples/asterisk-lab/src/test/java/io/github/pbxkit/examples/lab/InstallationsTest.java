package io.github.pbxkit.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationsTest {
    @TempDir
    Path folder;

    private final Properties properties = new Properties();
    private final FakePackageHost host = new FakePackageHost();

    private Installations installations() {
        return new Installations(new CacheFolder(folder), properties, List.of(host));
    }

    @Test
    void fetchesOnceAndThenTakesTheCache() throws IOException {
        AsteriskTree first = installations().get(AsteriskVersion.V22);
        int commands = host.commands.size();
        AsteriskTree second = installations().get(AsteriskVersion.V22);

        assertThat(first.version()).isEqualTo("22.10.1");
        assertThat(second.root()).isEqualTo(folder.resolve("asterisk-22"));
        assertThat(host.commands).hasSize(commands);
        assertThat(second.root().resolve("packages.tsv"))
                .content()
                .contains("suite sid")
                .contains("asterisk_22.deb\t7\tSHA256:abc");
        assertThat(second.root().resolve(".apt")).doesNotExist();
        assertThat(second.root().resolve("usr/share/asterisk/sounds/en/hello-world.gsm"))
                .exists();
    }

    @Test
    void skipsPackagesThatOnlyScriptsNeed() {
        installations().get(AsteriskVersion.V22);

        assertThat(host.commands)
                .anyMatch(command -> command.contains("download asterisk=1:22.10.1~dfsg-1"))
                .noneMatch(command -> command.contains("download") && command.contains("perl"));
    }

    @Test
    void alwaysChecksSignatures() throws IOException {
        host.isOffline = true;
        PackageFetch fetch =
                new PackageFetch(AsteriskVersion.V22, host, properties, folder, new FetchProgress.LogLines());

        assertThatExceptionOfType(LabUnavailableException.class).isThrownBy(fetch::run);

        Path written = folder.resolve(".apt");
        assertThat(written.resolve("sources.list"))
                .content()
                .contains("signed-by=/keyring.gpg")
                .doesNotContain("trusted");
        assertThat(written.resolve("apt.conf"))
                .content()
                .contains("Acquire::AllowInsecureRepositories \"false\"")
                .contains("APT::Get::AllowUnauthenticated \"false\"");
    }

    @Test
    void takesTheNextSuiteWhenTheFirstHasMovedOn() {
        host.suiteWithAsterisk = "forky";

        installations().get(AsteriskVersion.V22);

        assertThat(folder.resolve("asterisk-22/packages.tsv")).content().contains("suite forky");
    }

    @Test
    void saysWhatIsWrongWhenOfflineAndLeavesNothing() throws IOException {
        host.isOffline = true;

        assertThatExceptionOfType(LabUnavailableException.class)
                .isThrownBy(() -> installations().get(AsteriskVersion.V22))
                .withMessageContaining("Could not resolve")
                .withMessageContaining("offline")
                .withMessageContaining("lab.asterisk22");
        assertNothingLeft();
    }

    @Test
    void neverCachesATreeThatDoesNotRun() throws IOException {
        host.isBroken = true;

        assertThatExceptionOfType(LabException.class)
                .isThrownBy(() -> installations().get(AsteriskVersion.V22))
                .withMessageContaining("does not run here");
        assertNothingLeft();
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).allMatch(file -> file.toString().endsWith(".lock"));
        }
    }

    @Test
    void fetchesABrokenCacheAgain() throws IOException {
        installations().get(AsteriskVersion.V22);
        Files.delete(folder.resolve("asterisk-22/usr/sbin/asterisk"));

        assertThat(installations().get(AsteriskVersion.V22).version()).isEqualTo("22.10.1");
    }

    @Test
    void twoAtOnceFetchOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<AsteriskTree>> both = threads.invokeAll(
                    Collections.nCopies(2, () -> installations().get(AsteriskVersion.V22)), 60, TimeUnit.SECONDS);

            for (Future<AsteriskTree> one : both) {
                assertThat(one.get().version()).isEqualTo("22.10.1");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(host.commands.stream().filter(command -> command.equals("apt-get -qq update")))
                .hasSize(1);
    }

    @Test
    void aGivenTreeComesFirst() {
        AsteriskTree cached = installations().get(AsteriskVersion.V22);
        properties.setProperty("lab.asterisk16", cached.root().toString());

        assertThat(installations().get(AsteriskVersion.V16).root()).isEqualTo(cached.root());
    }

    @Test
    void aGivenFolderWithoutAsteriskIsNamed() {
        properties.setProperty("lab.asterisk22", folder.toString());

        assertThatExceptionOfType(LabUnavailableException.class)
                .isThrownBy(() -> installations().get(AsteriskVersion.V22))
                .withMessageContaining("lab.asterisk22")
                .withMessageContaining(folder.toString())
                .withMessageContaining("the program asterisk");
    }

    @Test
    void saysWhyEachWayIsClosedAndHowToGetOne() {
        host.missing = "there is no apt-get on the PATH (not a Debian-like system)";

        assertThatExceptionOfType(LabUnavailableException.class)
                .isThrownBy(() -> installations().get(AsteriskVersion.V16))
                .withMessageContaining("lab.asterisk16 is not set")
                .withMessageContaining("cache")
                .withMessageContaining("there is no apt-get")
                .withMessageContaining("examples/run asterisk-lab fetch");
    }
}
