package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in the dialplan: context, extension, priority, and what runs there.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param context context
 * @param exten extension
 * @param priority priority, from 1
 * @param appName dialplan application that runs there; since 13.27, 16.4
 * @param appData its arguments as text; since 13.27, 16.4
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record DialplanCEP(
        String context,
        String exten,
        long priority,
        String appName,
        String appData,
        Map<String, @Nullable Object> extra) {}
