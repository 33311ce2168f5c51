package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the server was compiled.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param os operating system
 * @param kernel kernel version of the build machine
 * @param options compile options, comma-separated
 * @param machine processor architecture
 * @param date build date in the builder's own format
 * @param user user who built it
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record BuildInfo(
        String os,
        String kernel,
        String options,
        String machine,
        String date,
        String user,
        Map<String, @Nullable Object> extra) {}
