package io.github.pbxkit.numbering;

import io.github.pbxkit.bench.MeasuredCase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Heap of the whole real set with all names and sources, beside one object with two strings per row. */
public final class RegistryMemoryCase implements MeasuredCase {
    @Override
    public String name() {
        return "registry-memory";
    }

    @Override
    public String unit() {
        return "MB";
    }

    @Override
    public boolean smallerIsBetter() {
        return true;
    }

    @Override
    public List<String> contenders() {
        return List.of("ours", "split-loader");
    }

    @Override
    public List<String> jvmArgs() {
        return List.of("-Xmx2g", "-XX:+UseSerialGC");
    }

    @Override
    public int rounds() {
        return 1;
    }

    @Override
    public double measure(String contender) {
        return Heap.kept(contender.equals("ours") ? RealPlan::load : RegistryMemoryCase::rows) / 1e6;
    }

    private static List<SplitLoader.Row> rows() {
        List<SplitLoader.Row> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(RealPlan.folder())) {
            for (Path file : files.toList()) {
                try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                    SplitLoader.read(lines, rows);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
