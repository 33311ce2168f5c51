package io.github.pbxkit.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir
    Path folder;

    @Test
    void twoFreeBlocksDoNotOverlap() {
        CacheFolder cache = new CacheFolder(folder);
        try (Ports one = Ports.free(cache);
                Ports two = Ports.free(cache)) {
            assertThat(one.http()).isNotEqualTo(two.http());
            assertThat(Math.abs(one.http() - two.http())).isGreaterThan(one.lastRtp() - one.http());
        }
    }

    @Test
    void aBlockIsFreeAgainAfterItsEnd() {
        CacheFolder cache = new CacheFolder(folder);
        Ports ports = Ports.free(cache);
        int base = ports.http();
        assertThat(cache.tryLock("ports/" + base)).isNull();

        ports.close();

        try (CacheFolder.Lock lock = cache.tryLock("ports/" + base)) {
            assertThat(lock).isNotNull();
        }
    }

    @Test
    void namesThePortThatIsTaken() throws Exception {
        try (Ports ports = Ports.free(new CacheFolder(folder));
                ServerSocket taken = new ServerSocket(ports.ami(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThatExceptionOfType(LabException.class)
                    .isThrownBy(() -> Ports.at(ports.http()))
                    .withMessageContaining("Port " + ports.ami());
        }
    }
}
