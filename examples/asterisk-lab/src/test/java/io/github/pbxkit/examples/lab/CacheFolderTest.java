package io.github.pbxkit.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
    @TempDir
    Path folder;

    @Test
    void liesWhereTheEnvironmentSays() {
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/x")).path()).isEqualTo(Path.of("/x/pbxkit/asterisk-lab"));
        assertThat(CacheFolder.of(Map.of()).path())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".cache/pbxkit/asterisk-lab"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "relative")).path())
                .startsWithRaw(Path.of(System.getProperty("user.home")));
    }

    @Test
    void aLockIsHeldByOneAndThenByTheNext() throws Exception {
        CacheFolder cache = new CacheFolder(folder);
        CompletableFuture<Void> waiting;
        try (CacheFolder.Lock held = cache.lock("x")) {
            assertThat(held).isNotNull();
            assertThat(cache.tryLock("x")).isNull();
            waiting = CompletableFuture.runAsync(() -> cache.lock("x").close());
            assertThat(waiting).isNotDone();
        }
        waiting.get(30, TimeUnit.SECONDS);
    }
}
